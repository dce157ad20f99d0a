using System.Globalization;

namespace ZhihuiShibei.Files.Printing;

/// <summary>A paragraph in a flow.</summary>
/// <param name="Before">Space above it, in millimetres.</param>
public sealed record FlowBlock(string Text, TextStyle Style, float Before = 0);

/// <summary>
/// Text that runs over as many pages as it needs. Set twice: once with <see cref="Break"/> to learn where the pages end, once with
/// <see cref="Draw"/>.
/// </summary>
/// <param name="Left">In millimetres, as the others.</param>
/// <param name="FirstTop">Where the text begins on the first page.</param>
/// <param name="Top">Where it goes on on the following ones.</param>
/// <param name="Bottom">Where it ends on all of them.</param>
public sealed record TextFlow(float Left, float Width, float FirstTop, float Top, float Bottom)
{
    /// <summary>
    /// Prints the text on upright A4 pages, numbered at the foot. Set twice: once to learn where the pages break, once to print; characters
    /// that no font has are named on the page.
    /// </summary>
    /// <param name="head">Draws the head of the first page, above the text.</param>
    /// <exception cref="FontMissingException">A font file is missing.</exception>
    public Printed PrintNumbered(Printer printer, string title, IReadOnlyList<FlowBlock> blocks, Action<Sheet> head)
    {
        List<List<FlowBlock>> pages = [];
        printer.Pdf(title, [new(PaperSize.A4, sheet => pages = Break(sheet, blocks))]);
        return printer.Pdf(title, [.. pages.Select((page, n) => new PageDrawing(PaperSize.A4, sheet =>
        {
            if (n == 0) head(sheet);
            Draw(sheet, page, n == 0);
            Foot(sheet, n + 1, pages.Count);
        }))]);
    }

    /// <summary>The paragraphs of each page; one that does not fit is divided between characters.</summary>
    public List<List<FlowBlock>> Break(Sheet sheet, IEnumerable<FlowBlock> blocks)
    {
        List<List<FlowBlock>> pages = [[]];
        var at = FirstTop;
        var waiting = new Stack<FlowBlock>(blocks.Reverse());
        while (waiting.TryPop(out var block))
        {
            var height = block.Before + sheet.Measure(block.Text, Width, block.Style);
            if (at + height <= Bottom)
            {
                pages[^1].Add(block);
                at += height;
                continue;
            }

            var fits = Fits(sheet, block, Bottom - at - block.Before);
            if (fits > 0) pages[^1].Add(block with { Text = block.Text[..fits] });
            waiting.Push(block with { Text = block.Text[fits..], Before = 0 });
            pages.Add([]);
            at = Top;
        }

        return pages;
    }

    /// <summary>Sets the paragraphs of one page.</summary>
    /// <returns>Where the text ends.</returns>
    public float Draw(Sheet sheet, IEnumerable<FlowBlock> blocks, bool first)
    {
        var at = first ? FirstTop : Top;
        foreach (var block in blocks) at += block.Before + sheet.Text(block.Text, new(Left, at + block.Before, Width, Bottom - at), block.Style);
        return at;
    }

    private void Foot(Sheet sheet, int page, int pages)
    {
        if (sheet.Missing.Count > 0)
        {
            var codes = string.Join(' ', sheet.Missing.Select(m => $"U+{char.ConvertToUtf32(m, 0):X}"));
            sheet.Text($"〓 表示打印字库没有的字：{codes}，以系统内记录为准。", new(Left, 269, Width, 5), new(FontFace.Sans, 8, Ink.Grey));
        }

        sheet.Text($"— {page} / {pages} —", new(Left, 276, Width, 6), new(FontFace.Sans, 10.5f, Ink.Grey, TextAlign.Centre));
    }

    /// <summary>How much of its beginning goes into so much height; never half of a character.</summary>
    private int Fits(Sheet sheet, FlowBlock block, float height)
    {
        var ends = StringInfo.ParseCombiningCharacters(block.Text);
        var (low, high) = (0, ends.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (sheet.Measure(block.Text[..ends[middle]], Width, block.Style) <= height) low = middle;
            else high = middle - 1;
        }

        return ends[low];
    }
}
