using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZhihuiShibei.Handling.Migrations
{
    /// <inheritdoc />
    public partial class DraftsAndFiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "files",
                schema: "handling",
                table: "conclusion",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "clock_id",
                schema: "handling",
                table: "co_unit",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "answer_draft",
                schema: "handling",
                columns: table => new
                {
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    writer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    words_basis = table.Column<string>(type: "text", nullable: true),
                    words_done = table.Column<string>(type: "text", nullable: true),
                    words_done_by = table.Column<string>(type: "text", nullable: true),
                    words_done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    words_next = table.Column<string>(type: "text", nullable: true),
                    words_planned_for = table.Column<DateOnly>(type: "date", nullable: true),
                    words_result = table.Column<string>(type: "text", nullable: true),
                    words_why_not = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_answer_draft", x => new { x.suggestion_id, x.unit_id });
                });

            migrationBuilder.CreateTable(
                name: "answer_template",
                schema: "handling",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    result = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    done = table.Column<string>(type: "text", nullable: false),
                    done_by = table.Column<string>(type: "text", nullable: false),
                    next = table.Column<string>(type: "text", nullable: false),
                    why_not = table.Column<string>(type: "text", nullable: true),
                    basis = table.Column<string>(type: "text", nullable: true),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: false),
                    active = table.Column<bool>(type: "boolean", nullable: false),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    saved_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_answer_template", x => new { x.code, x.version });
                });

            migrationBuilder.CreateTable(
                name: "paper_claim",
                schema: "handling",
                columns: table => new
                {
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paper_claim", x => x.suggestion_id);
                });

            migrationBuilder.CreateTable(
                name: "work_file",
                schema: "handling",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    content_type = table.Column<string>(type: "text", nullable: false),
                    length = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_file", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "file_use",
                schema: "handling",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    report_id = table.Column<Guid>(type: "uuid", nullable: true),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    for_suggester = table.Column<bool>(type: "boolean", nullable: false),
                    told_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file_use", x => x.id);
                    table.ForeignKey(
                        name: "fk_file_use_work_file_file_id",
                        column: x => x.file_id,
                        principalSchema: "handling",
                        principalTable: "work_file",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_file_use_file_id",
                schema: "handling",
                table: "file_use",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_file_use_suggestion_id",
                schema: "handling",
                table: "file_use",
                column: "suggestion_id");

            migrationBuilder.CreateIndex(
                name: "ix_work_file_suggestion_id",
                schema: "handling",
                table: "work_file",
                column: "suggestion_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "answer_draft",
                schema: "handling");

            migrationBuilder.DropTable(
                name: "answer_template",
                schema: "handling");

            migrationBuilder.DropTable(
                name: "file_use",
                schema: "handling");

            migrationBuilder.DropTable(
                name: "paper_claim",
                schema: "handling");

            migrationBuilder.DropTable(
                name: "work_file",
                schema: "handling");

            migrationBuilder.DropColumn(
                name: "files",
                schema: "handling",
                table: "conclusion");

            migrationBuilder.DropColumn(
                name: "clock_id",
                schema: "handling",
                table: "co_unit");
        }
    }
}
