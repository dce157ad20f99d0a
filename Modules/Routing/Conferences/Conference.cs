using ZhihuiShibei.Kernel.Acts;
using ZhihuiShibei.Routing.Cases;

namespace ZhihuiShibei.Routing.Conferences;

/// <summary>联席会议: one meeting, with its agenda, who came, what was ruled, and the minutes.</summary>
internal sealed class Conference : Aggregate<ConferenceStatus, ConferenceAct>
{
    private readonly List<AgendaItem> _items = [];
    private readonly List<Attendance> _attendance = [];

    private Conference()
    {
    }

    public string Title { get; private set; } = "";
    public DateTimeOffset PlannedFor { get; private set; }
    public string Place { get; private set; } = "";
    public DateTimeOffset? HeldAt { get; private set; }
    /// <summary>纪要.</summary>
    public string? Minutes { get; private set; }
    /// <summary>议程, in the order of <see cref="AgendaItem.Position"/>.</summary>
    public IReadOnlyList<AgendaItem> Items => _items;
    /// <summary>Whom the meeting invited, and who came.</summary>
    public IReadOnlyList<Attendance> Attendance => _attendance;

    protected override Lifecycle<ConferenceStatus, ConferenceAct> Lifecycle => ConferenceLifecycle.Table;

    public static Conference Convene(string title, DateTimeOffset plannedFor, string place, IEnumerable<Guid> units, Actor by, DateTimeOffset at)
    {
        var its = new Conference { Id = NewId.At(at), Title = title, PlannedFor = plannedFor, Place = place };
        its.Begin(ConferenceAct.Convene, by, at);
        its.Invite(units);
        return its;
    }

    /// <summary>调整安排: time, place and who is invited.</summary>
    public void Arrange(string title, DateTimeOffset plannedFor, string place, IEnumerable<Guid> units, Actor by, DateTimeOffset at)
    {
        Perform(ConferenceAct.Arrange, by, at);
        (Title, PlannedFor, Place) = (title, plannedFor, place);
        _attendance.RemoveAll(a => !units.Contains(a.UnitId));
        Invite(units);
    }

    /// <summary>列入议题. That a case is on one open agenda at most is held by an index.</summary>
    public AgendaItem PutOnAgenda(TriageCase its, string question, Actor by, DateTimeOffset at)
    {
        Perform(ConferenceAct.PutOnAgenda, by, at, its.Number);
        var item = new AgendaItem
        {
            Id = NewId.At(at), ConferenceId = Id, CaseId = its.Id, Question = question, Position = _items.Count == 0 ? 1 : _items.Max(i => i.Position) + 1,
        };
        _items.Add(item);
        return item;
    }

    /// <summary>撤下议题.</summary>
    public void TakeOffAgenda(Guid item, Actor by, DateTimeOffset at)
    {
        var its = Item(item);
        Perform(ConferenceAct.TakeOffAgenda, by, at, $"{its.CaseId}");
        _items.Remove(its);
    }

    /// <summary>召开: who came; those not invited may come too.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="ConferenceErrors.NobodyPresent"/></exception>
    public void Hold(IReadOnlyDictionary<Guid, string?> present, Actor by, DateTimeOffset at)
    {
        if (present.Count == 0) throw ConferenceErrors.NobodyPresent.Refuse();
        Perform(ConferenceAct.Hold, by, at);
        HeldAt = at;
        Invite(present.Keys);
        foreach (var unit in _attendance) (unit.Present, unit.Delegate) = (present.ContainsKey(unit.UnitId), present.GetValueOrDefault(unit.UnitId));
    }

    /// <summary>裁定: who leads and who helps from now on; the orders follow it and cannot be objected to.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="ConferenceErrors.ItemNotFound"/>, <see cref="ConferenceErrors.ItemDone"/></exception>
    public AgendaItem Rule(Guid item, Guid lead, IReadOnlyList<Guid> others, string text, Actor by, DateTimeOffset at)
    {
        var its = Conclude(ConferenceAct.Rule, item, AgendaOutcome.Ruled, text, by, at);
        (its.LeadUnitId, its.CoUnitIds) = (lead, [.. others]);
        return its;
    }

    /// <summary>暂缓: no ruling this time; the case may come before another meeting.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="ConferenceErrors.ItemNotFound"/>, <see cref="ConferenceErrors.ItemDone"/></exception>
    public void Defer(Guid item, string reason, Actor by, DateTimeOffset at) =>
        Conclude(ConferenceAct.Defer, item, AgendaOutcome.Deferred, reason, by, at);

    /// <summary>定纪要: afterwards nothing of the meeting changes.</summary>
    /// <exception cref="Kernel.Http.Refusal"><see cref="ConferenceErrors.ItemsOpen"/></exception>
    public void Close(string minutes, Actor by, DateTimeOffset at)
    {
        if (Status == ConferenceStatus.Held && _items.Exists(i => i.Outcome == AgendaOutcome.Open)) throw ConferenceErrors.ItemsOpen.Refuse();
        Perform(ConferenceAct.Close, by, at);
        Minutes = minutes;
    }

    /// <summary>取消: its cases may come before another meeting.</summary>
    public void Cancel(string reason, Actor by, DateTimeOffset at)
    {
        Perform(ConferenceAct.Cancel, by, at, reason);
        foreach (var item in _items) (item.Outcome, item.Text, item.ConcludedAt) = (AgendaOutcome.Deferred, "会议取消", at);
    }

    /// <summary>上传, 撤下: that a file came to the meeting, or was taken off.</summary>
    public void NoteFile(ConferenceAct act, string name, Actor by, DateTimeOffset at) => Perform(act, by, at, name);

    private AgendaItem Conclude(ConferenceAct act, Guid item, AgendaOutcome outcome, string text, Actor by, DateTimeOffset at)
    {
        var its = Item(item);
        if (its.Outcome != AgendaOutcome.Open) throw ConferenceErrors.ItemDone.Refuse();
        Perform(act, by, at, text);
        (its.Outcome, its.Text, its.ConcludedAt) = (outcome, text, at);
        return its;
    }

    private AgendaItem Item(Guid id) => _items.Find(i => i.Id == id) ?? throw ConferenceErrors.ItemNotFound.Refuse();

    private void Invite(IEnumerable<Guid> units) =>
        _attendance.AddRange(units.Except(_attendance.Select(a => a.UnitId)).Select(unit => new Attendance { ConferenceId = Id, UnitId = unit }));
}
