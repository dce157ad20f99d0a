using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ZhihuiShibei.Intake.Boxes;
using ZhihuiShibei.WeChat;

namespace ZhihuiShibei.Intake.Scenes;

/// <summary>
/// Gives the mini-program code of a scene: from our table, or from WeChat the first time. WeChat is asked while no transaction is
/// open; when two ask at once, the first answer kept is everybody's.
/// </summary>
internal sealed class SceneCodes(
    IntakeContext db, IMiniProgramCodes weChat, IOptions<SceneSettings> settings, TimeProvider time, ILogger<SceneCodes> log)
{
    private const int Width = 1280;

    /// <exception cref="Kernel.Http.Refusal"><see cref="BoxErrors.CodeUnavailable"/>: WeChat did not give one.</exception>
    public async Task<SceneCode> OfAsync(Scene scene, CancellationToken ct)
    {
        var text = scene.ToString();
        if (await FindAsync(text, ct) is { } kept) return kept;
        var answer = await weChat.GetUnlimitedAsync(text, settings.Value.Page, new MiniProgramCodeOptions { Width = Width }, ct);
        if (!answer.Succeeded)
        {
            log.LogWarning("WeChat gave no code for {Scene}: {Code} {Message}", text, answer.Failure.Code, answer.Failure.Message);
            throw BoxErrors.CodeUnavailable.Refuse();
        }

        await db.Database.ExecuteSqlAsync(
            $"""
            insert into intake.scene_code (scene, picture, content_type, obtained_at)
            values ({text}, {answer.Value.Image.ToArray()}, {answer.Value.ContentType}, {time.GetUtcNow()}) on conflict (scene) do nothing
            """, ct);
        return (await FindAsync(text, ct))!;
    }

    private Task<SceneCode?> FindAsync(string scene, CancellationToken ct) =>
        db.SceneCodes.AsNoTracking().FirstOrDefaultAsync(c => c.Scene == scene, ct);
}
