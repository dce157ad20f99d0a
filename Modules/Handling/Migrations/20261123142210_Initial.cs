using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZhihuiShibei.Handling.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "handling");

            migrationBuilder.CreateTable(
                name: "co_unit",
                schema: "handling",
                columns: table => new
                {
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dispatched_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    acknowledged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_co_unit", x => new { x.suggestion_id, x.unit_id });
                });

            migrationBuilder.CreateTable(
                name: "conclusion",
                schema: "handling",
                columns: table => new
                {
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    result = table.Column<string>(type: "text", nullable: false),
                    done = table.Column<string>(type: "text", nullable: false),
                    done_by = table.Column<string>(type: "text", nullable: false),
                    why_not = table.Column<string>(type: "text", nullable: true),
                    next = table.Column<string>(type: "text", nullable: false),
                    contact_id = table.Column<Guid>(type: "uuid", nullable: true),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    drafted_by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conclusion", x => new { x.suggestion_id, x.round, x.version });
                });

            migrationBuilder.CreateTable(
                name: "conclusion_check",
                schema: "handling",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    approved = table.Column<bool>(type: "boolean", nullable: false),
                    remarks = table.Column<string>(type: "text", nullable: true),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conclusion_check", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "early_withdrawal",
                schema: "handling",
                columns: table => new
                {
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_early_withdrawal", x => x.suggestion_id);
                });

            migrationBuilder.CreateTable(
                name: "handling_case",
                schema: "handling",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    progress_due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    overdue_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    progress_overdue_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    alarm_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    number = table.Column<string>(type: "text", nullable: false),
                    topic = table.Column<string>(type: "text", nullable: false),
                    domain = table.Column<string>(type: "text", nullable: false),
                    aspect = table.Column<string>(type: "text", nullable: true),
                    suggester_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    accepted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    lead_unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    lead_order_id = table.Column<Guid>(type: "uuid", nullable: true),
                    round = table.Column<int>(type: "integer", nullable: false),
                    draft_version = table.Column<int>(type: "integer", nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    result = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    status = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_handling_case", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "history",
                schema: "handling",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    actor_kind = table.Column<string>(type: "text", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    from = table.Column<string>(type: "text", nullable: true),
                    act = table.Column<string>(type: "text", nullable: false),
                    to = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_history", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "internal_note",
                schema: "handling",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_internal_note", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "opinion",
                schema: "handling",
                columns: table => new
                {
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_opinion", x => new { x.suggestion_id, x.round, x.unit_id });
                });

            migrationBuilder.CreateTable(
                name: "progress_report",
                schema: "handling",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_progress_report", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rating",
                schema: "handling",
                columns: table => new
                {
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    reply = table.Column<int>(type: "integer", nullable: false),
                    speed = table.Column<int>(type: "integer", nullable: false),
                    result = table.Column<int>(type: "integer", nullable: false),
                    dissatisfied = table.Column<bool>(type: "boolean", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rating", x => new { x.suggestion_id, x.round });
                });

            migrationBuilder.CreateTable(
                name: "unit",
                schema: "handling",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    closed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "clock",
                schema: "handling",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rule_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    rule_version = table.Column<int>(type: "integer", nullable: false),
                    rule = table.Column<string>(type: "jsonb", nullable: false),
                    entries = table.Column<string>(type: "jsonb", nullable: false),
                    status = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    stopped_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    is_provisional = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clock", x => x.id);
                    table.ForeignKey(
                        name: "fk_clock_handling_case_subject_id",
                        column: x => x.subject_id,
                        principalSchema: "handling",
                        principalTable: "handling_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_clock_due_at",
                schema: "handling",
                table: "clock",
                column: "due_at",
                filter: "stopped_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_clock_subject_id",
                schema: "handling",
                table: "clock",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_co_unit_unit_id",
                schema: "handling",
                table: "co_unit",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_conclusion_check_suggestion_id_at",
                schema: "handling",
                table: "conclusion_check",
                columns: new[] { "suggestion_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_handling_case_alarm_at",
                schema: "handling",
                table: "handling_case",
                column: "alarm_at",
                filter: "alarm_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_handling_case_checks",
                schema: "handling",
                table: "handling_case",
                columns: new[] { "due_at", "id" },
                filter: "status = 'UnderCheck'");

            migrationBuilder.CreateIndex(
                name: "ix_handling_case_closed",
                schema: "handling",
                table: "handling_case",
                columns: new[] { "lead_unit_id", "closed_at", "id" },
                descending: new[] { false, true, true },
                filter: "closed_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_handling_case_desk",
                schema: "handling",
                table: "handling_case",
                columns: new[] { "lead_unit_id", "due_at", "id" },
                filter: "closed_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_history_subject_id_id",
                schema: "handling",
                table: "history",
                columns: new[] { "subject_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_internal_note_suggestion_id_at",
                schema: "handling",
                table: "internal_note",
                columns: new[] { "suggestion_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_progress_report_suggestion_id_at",
                schema: "handling",
                table: "progress_report",
                columns: new[] { "suggestion_id", "at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "clock",
                schema: "handling");

            migrationBuilder.DropTable(
                name: "co_unit",
                schema: "handling");

            migrationBuilder.DropTable(
                name: "conclusion",
                schema: "handling");

            migrationBuilder.DropTable(
                name: "conclusion_check",
                schema: "handling");

            migrationBuilder.DropTable(
                name: "early_withdrawal",
                schema: "handling");

            migrationBuilder.DropTable(
                name: "history",
                schema: "handling");

            migrationBuilder.DropTable(
                name: "internal_note",
                schema: "handling");

            migrationBuilder.DropTable(
                name: "opinion",
                schema: "handling");

            migrationBuilder.DropTable(
                name: "progress_report",
                schema: "handling");

            migrationBuilder.DropTable(
                name: "rating",
                schema: "handling");

            migrationBuilder.DropTable(
                name: "unit",
                schema: "handling");

            migrationBuilder.DropTable(
                name: "handling_case",
                schema: "handling");
        }
    }
}
