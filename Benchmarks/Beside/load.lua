-- Closed-loop load for wrk. LOAD_FILE holds one request a line: method, path, token and body, separated by tabs.
-- Every request picks a line at random; a POST gets an Idempotency-Key of its own.
local requests, bodies, headers, paths = {}, {}, {}, {}
local count, sent, prefix = 0, 0, ""
local threads = 0

function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end

function init()
  prefix = string.format("bench-%x-%d-", os.time(), number)
  math.randomseed(os.time() * 10 + number)
  for line in io.lines(os.getenv("LOAD_FILE")) do
    local method, path, token, body = line:match("^([^\t]*)\t([^\t]*)\t([^\t]*)\t(.*)$")
    count = count + 1
    headers[count] = { ["Authorization"] = "Bearer " .. token }
    if method == "GET" then
      requests[count] = wrk.format("GET", path, headers[count])
    else
      headers[count]["Content-Type"] = "application/json"
      paths[count], bodies[count] = path, body
    end
  end
end

function request()
  local i = math.random(count)
  if requests[i] then return requests[i] end
  sent = sent + 1
  headers[i]["Idempotency-Key"] = prefix .. sent
  return wrk.format("POST", paths[i], headers[i], bodies[i])
end

function done(summary, latency)
  local e = summary.errors
  io.write(string.format("RESULT %d %d %d %.3f %.3f\n", summary.requests, summary.duration,
    e.connect + e.read + e.write + e.status + e.timeout, latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
