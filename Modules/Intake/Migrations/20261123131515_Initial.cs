using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZhihuiShibei.Intake.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "intake");

            migrationBuilder.CreateTable(
                name: "history",
                schema: "intake",
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
                name: "number_day",
                schema: "intake",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_number_day", x => x.day);
                });

            migrationBuilder.CreateTable(
                name: "reading_unit",
                schema: "intake",
                columns: table => new
                {
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reading_unit", x => new { x.suggestion_id, x.unit_id });
                });

            migrationBuilder.CreateTable(
                name: "suggestion",
                schema: "intake",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    channel = table.Column<string>(type: "text", nullable: false),
                    external_number = table.Column<string>(type: "text", nullable: true),
                    topic = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    rationale = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: false),
                    countermeasures = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: false),
                    supplement_text = table.Column<string>(type: "text", nullable: true),
                    domain = table.Column<string>(type: "text", nullable: true),
                    aspect = table.Column<string>(type: "text", nullable: true),
                    subdistrict_code = table.Column<string>(type: "text", nullable: true),
                    community_code = table.Column<string>(type: "text", nullable: true),
                    suggester_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    publicity = table.Column<string>(type: "text", nullable: false),
                    terms_version = table.Column<string>(type: "text", nullable: false),
                    text_verdict = table.Column<string>(type: "text", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    status = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_suggestion", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "text_check",
                schema: "intake",
                columns: table => new
                {
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    give_up_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_text_check", x => x.suggestion_id);
                });

            migrationBuilder.CreateTable(
                name: "timeline",
                schema: "intake",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_timeline", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_history_subject_id_id",
                schema: "intake",
                table: "history",
                columns: new[] { "subject_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_suggestion_account_id_received_at_id",
                schema: "intake",
                table: "suggestion",
                columns: new[] { "account_id", "received_at", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_suggestion_channel_external_number",
                schema: "intake",
                table: "suggestion",
                columns: new[] { "channel", "external_number" },
                unique: true,
                filter: "external_number is not null");

            migrationBuilder.CreateIndex(
                name: "ix_suggestion_number",
                schema: "intake",
                table: "suggestion",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_suggestion_text_review",
                schema: "intake",
                table: "suggestion",
                columns: new[] { "received_at", "id" },
                filter: "text_verdict in ('Review', 'Risky')");

            migrationBuilder.CreateIndex(
                name: "ix_text_check_due_at",
                schema: "intake",
                table: "text_check",
                column: "due_at");

            migrationBuilder.CreateIndex(
                name: "ix_timeline_suggestion_id_at",
                schema: "intake",
                table: "timeline",
                columns: new[] { "suggestion_id", "at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "history",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "number_day",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "reading_unit",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "suggestion",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "text_check",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "timeline",
                schema: "intake");
        }
    }
}
