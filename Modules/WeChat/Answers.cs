using System.Text;

namespace ZhihuiShibei.WeChat;

/// <summary>Who logged in.</summary>
/// <param name="OpenId">The user, within this mini-program.</param>
/// <param name="UnionId">The user across the apps of one Open Platform account; null when not bound.</param>
/// <param name="SessionKey">Stays on the server; left out of the printed form.</param>
public sealed record WeChatLogin(string OpenId, string? UnionId, string SessionKey)
{
    private bool PrintMembers(StringBuilder text)
    {
        text.Append("OpenId = ").Append(OpenId);
        return true;
    }
}

/// <summary>A verified telephone number; printed masked.</summary>
/// <param name="Number">Without country code, for example 13800138000.</param>
/// <param name="CountryCode">For example 86.</param>
public sealed record WeChatPhoneNumber(string Number, string CountryCode)
{
    private bool PrintMembers(StringBuilder text)
    {
        text.Append("Number = ").Append(Number.Length < 7 ? "****" : $"{Number[..3]}****{Number[^4..]}");
        return true;
    }
}

/// <summary>Which version of the mini-program a message or a code opens.</summary>
public enum MiniProgramVersion { Release, Trial, Develop }

/// <summary>One subscribe message.</summary>
/// <param name="Data">Key as in the template (<c>thing1</c>) to value; make the values with <see cref="SubscribeValue"/>.</param>
/// <param name="Page">Page to open, query allowed; null = no jump.</param>
public sealed record SubscribeMessage(
  string OpenId, string TemplateId, IReadOnlyDictionary<string, string> Data, string? Page = null,
  MiniProgramVersion Version = MiniProgramVersion.Release);

/// <param name="MessageId">WeChat's number of the message; null when it gave none.</param>
public sealed record SentMessage(long? MessageId);

/// <summary>Where a text or picture appears.</summary>
public enum ContentScene { Profile = 1, Comment = 2, Forum = 3, SocialLog = 4 }

public enum MediaKind { Audio = 1, Image = 2 }

/// <summary>What to do with content, from harmless to worst.</summary>
public enum ContentSuggestion { Pass, Review, Risky }

/// <summary>What content was found to be; other numbers may appear.</summary>
public enum ContentLabel
{
    Unknown = 0, Normal = 100, Advertising = 10001, Politics = 20001, Pornography = 20002, Abuse = 20003,
    Crime = 20006, Fraud = 20008, Vulgarity = 20012, Copyright = 20013, Other = 21000,
}

/// <param name="TraceIds">One per piece checked, to be quoted to WeChat.</param>
public sealed record TextVerdict(ContentSuggestion Suggestion, ContentLabel Label, IReadOnlyList<string> TraceIds);

/// <param name="TraceId">Key under which the verdict arrives.</param>
public sealed record MediaSubmission(string TraceId);

/// <param name="Width">Side in pixels, 280–1280.</param>
/// <param name="CheckPage">False lets a page pass that is not released yet.</param>
public sealed record MiniProgramCodeOptions(
  MiniProgramVersion Version = MiniProgramVersion.Release, int Width = 430, bool CheckPage = true, bool Transparent = false);

/// <param name="ContentType"><c>image/jpeg</c> or <c>image/png</c>, told by the bytes.</param>
public sealed record MiniProgramCode(ReadOnlyMemory<byte> Image, string ContentType);
