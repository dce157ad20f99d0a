using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace ZhihuiShibei.Kernel.Http;

/// <summary>Turns whatever goes wrong into RFC 9457 problem+json with a stable <c>code</c> and a Chinese <c>detail</c>.</summary>
public sealed class Problems(ILogger<Problems> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var http = httpContext;
        if (exception is OperationCanceledException && http.RequestAborted.IsCancellationRequested) return true;
        var (code, detail) = Of(exception);
        if (code == CommonErrors.Fault) log.LogError(exception, "{Method} {Path} failed", http.Request.Method, http.Request.Path);
        if (code == CommonErrors.Unavailable)
        {
            log.LogWarning("{Method} {Path}: database unavailable: {Reason}", http.Request.Method, http.Request.Path, exception.GetBaseException().Message);
        }

        if (code.Status == StatusCodes.Status503ServiceUnavailable) http.Response.Headers.RetryAfter = "5";
        if (exception is Refusal { RetryAfter: { } wait }) http.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        await WriteAsync(http, code, detail, (exception as Refusal)?.Current);
        return true;
    }

    /// <summary>Answers with a problem, whatever the client says it accepts; also where nothing was thrown, as at a refused sign-in.</summary>
    public static async Task WriteAsync(HttpContext http, ErrorCode code, string? detail = null, object? current = null)
    {
        var context = new ProblemDetailsContext
        {
            HttpContext = http,
            ProblemDetails = { Status = code.Status, Detail = detail ?? code.Text, Extensions = { ["code"] = code.Code } },
        };
        if (current is not null) context.ProblemDetails.Extensions["current"] = current;
        Complete(context);
        http.Response.StatusCode = code.Status;
        var json = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        await http.Response.WriteAsJsonAsync(context.ProblemDetails, json, "application/problem+json", http.RequestAborted);
    }

    /// <summary>Completes problem details of any origin: those of the framework get the common code of their status.</summary>
    public static void Complete(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        var status = problem.Status ?? context.HttpContext.Response.StatusCode;
        var common = problem is HttpValidationProblemDetails ? CommonErrors.Invalid : OfStatus(status);
        if (!problem.Extensions.TryGetValue("code", out var code)) problem.Extensions["code"] = code = common.Code;
        problem.Status = status;
        problem.Detail ??= common.Text;
        problem.Title = status >= 500 ? "服务异常" : "请求未被接受";
        problem.Type = $"/api/open/error-codes#{code}";
        if (problem is HttpValidationProblemDetails invalid) invalid.Errors = OnTheWire(invalid.Errors);
        problem.Extensions["traceId"] = System.Diagnostics.Activity.Current?.TraceId.ToString() ?? context.HttpContext.TraceIdentifier;
    }

    /// <summary>True for what goes by itself when the database comes back.</summary>
    public static bool IsDatabaseDown(Exception exception) => exception.GetBaseException() switch
    {
        PostgresException p => p.IsTransient || p.SqlState.StartsWith("57P", StringComparison.Ordinal),
        NpgsqlOperationInProgressException => false, // our own fault: two queries on one connection
        NpgsqlException or System.Net.Sockets.SocketException or EndOfStreamException => true,
        TimeoutException => true,
        _ => exception is NpgsqlException { IsTransient: true } || exception.InnerException is NpgsqlException { IsTransient: true },
    };

    private static (ErrorCode Code, string Detail) Of(Exception exception)
    {
        var code = exception switch
        {
            Refusal refusal => refusal.Code,
            BadHttpRequestException { StatusCode: 413 } => CommonErrors.TooLarge,
            BadHttpRequestException { StatusCode: 415 } => CommonErrors.UnsupportedMedia,
            BadHttpRequestException => CommonErrors.Malformed,
            DbUpdateConcurrencyException => CommonErrors.Changed,
            _ when exception.GetBaseException() is PostgresException { SqlState: "22021" or "22P05" } => CommonErrors.Malformed,
            _ when exception.GetBaseException() is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } => CommonErrors.Changed,
            _ when IsDatabaseDown(exception) => CommonErrors.Unavailable,
            _ => CommonErrors.Fault,
        };
        return (code, exception is Refusal ? exception.Message : code.Text);
    }

    /// <summary>Fields by the names the client sent: <c>suggester.name</c>, not <c>Suggester.Name</c>.</summary>
    private static Dictionary<string, string[]> OnTheWire(IDictionary<string, string[]> errors) => errors.ToDictionary(
        e => string.Join('.', e.Key.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName)), e => e.Value);

    private static ErrorCode OfStatus(int status) => status switch
    {
        401 => CommonErrors.Unauthenticated,
        403 => CommonErrors.Forbidden,
        404 => CommonErrors.NotFound,
        405 => CommonErrors.MethodNotAllowed,
        413 => CommonErrors.TooLarge,
        415 => CommonErrors.UnsupportedMedia,
        429 => CommonErrors.TooMany,
        503 => CommonErrors.Unavailable,
        >= 500 => CommonErrors.Fault,
        _ => CommonErrors.Malformed,
    };
}
