using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZhihuiShibei.Intake.Migrations
{
    /// <inheritdoc />
    public partial class ResidentServices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "announcement",
                schema: "intake",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    taken_down_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_announcement", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "clock",
                schema: "intake",
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
                    calendar_revision = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clock", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "co_signature",
                schema: "intake",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    status = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_co_signature", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "complaint_day",
                schema: "intake",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_complaint_day", x => x.day);
                });

            migrationBuilder.CreateTable(
                name: "draft",
                schema: "intake",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    size = table.Column<int>(type: "integer", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draft", x => new { x.account_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "joint_call",
                schema: "intake",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    generation = table.Column<int>(type: "integer", nullable: false),
                    code_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    lead_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    signed = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    status = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_joint_call", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "open_collection",
                schema: "intake",
                columns: table => new
                {
                    collection_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    opens_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    closes_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_open_collection", x => x.collection_id);
                });

            migrationBuilder.CreateTable(
                name: "outcome",
                schema: "intake",
                columns: table => new
                {
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    result = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outcome", x => x.suggestion_id);
                });

            migrationBuilder.CreateTable(
                name: "service_complaint",
                schema: "intake",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: false),
                    target = table.Column<string>(type: "text", nullable: false),
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: true),
                    text = table.Column<string>(type: "text", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: true),
                    passed_to = table.Column<string>(type: "text", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    status = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_service_complaint", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_announcement_from_id",
                schema: "intake",
                table: "announcement",
                columns: new[] { "from", "id" },
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_clock_calendar_revision",
                schema: "intake",
                table: "clock",
                column: "calendar_revision",
                filter: "stopped_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_clock_due_at",
                schema: "intake",
                table: "clock",
                column: "due_at",
                filter: "stopped_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_clock_subject_id",
                schema: "intake",
                table: "clock",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_co_signature_account_id_at_suggestion_id",
                schema: "intake",
                table: "co_signature",
                columns: new[] { "account_id", "at", "suggestion_id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_co_signature_suggestion_id_account_id",
                schema: "intake",
                table: "co_signature",
                columns: new[] { "suggestion_id", "account_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_co_signature_suggestion_id_person_hash",
                schema: "intake",
                table: "co_signature",
                columns: new[] { "suggestion_id", "person_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_draft_updated_at",
                schema: "intake",
                table: "draft",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_joint_call_code_hash",
                schema: "intake",
                table: "joint_call",
                column: "code_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outcome_result",
                schema: "intake",
                table: "outcome",
                column: "result");

            migrationBuilder.CreateIndex(
                name: "ix_service_complaint_account_id_received_at_id",
                schema: "intake",
                table: "service_complaint",
                columns: new[] { "account_id", "received_at", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_service_complaint_number",
                schema: "intake",
                table: "service_complaint",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_service_complaint_open",
                schema: "intake",
                table: "service_complaint",
                columns: new[] { "due_at", "id" },
                filter: "status in ('Received', 'TakenUp')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "announcement",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "clock",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "co_signature",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "complaint_day",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "draft",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "joint_call",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "open_collection",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "outcome",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "service_complaint",
                schema: "intake");
        }
    }
}
