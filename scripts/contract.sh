# shellcheck shell=bash
# ./dev contract: writes the OpenAPI documents, error codes, samples and types anew, then holds everything against them.

dev_contract() {
  need_sdk
  need_postgres
  need_node
  trap give_back EXIT
  local folder="$root/miniprogram-contract"
  local test=(dotnet test "$root/tests" --no-build -v q --nologo --filter)
  dotnet build "$root/tests" -v q --nologo -clp:NoSummary
  rm -f "$folder"/samples/*.json
  UPDATE_GOLDEN=1 "${test[@]}" 'FullyQualifiedName~ContractTests|FullyQualifiedName~SampleTests'
  (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund --silent && npm run --silent types)
  "${test[@]}" 'FullyQualifiedName~ZhihuiShibei.Tests.Contract'
  git -C "$root" status --short -- miniprogram-contract docs/openapi
}
