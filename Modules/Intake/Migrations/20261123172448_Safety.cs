using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZhihuiShibei.Intake.Migrations
{
    /// <inheritdoc />
    public partial class Safety : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "text_finding",
                schema: "intake",
                table: "suggestion",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "text_version",
                schema: "intake",
                table: "suggestion",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "finding",
                schema: "intake",
                table: "attachment",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "heard_verdict",
                schema: "intake",
                columns: table => new
                {
                    trace_id = table.Column<string>(type: "text", nullable: false),
                    suggestion = table.Column<string>(type: "text", nullable: false),
                    label = table.Column<int>(type: "integer", nullable: false),
                    failed = table.Column<bool>(type: "boolean", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_heard_verdict", x => x.trace_id);
                });

            migrationBuilder.CreateTable(
                name: "media_check",
                schema: "intake",
                columns: table => new
                {
                    attachment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    give_up_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    trace_id = table.Column<string>(type: "text", nullable: true),
                    failures = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_media_check", x => x.attachment_id);
                });

            migrationBuilder.CreateTable(
                name: "text_evidence",
                schema: "intake",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    topic = table.Column<string>(type: "text", nullable: false),
                    rationale = table.Column<string>(type: "text", nullable: false),
                    countermeasures = table.Column<string>(type: "text", nullable: false),
                    supplement_text = table.Column<string>(type: "text", nullable: true),
                    finding = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_text_evidence", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "word_list",
                schema: "intake",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    remark = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<string>(type: "jsonb", nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    activated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_word_list", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_media_check_due_at",
                schema: "intake",
                table: "media_check",
                column: "due_at");

            migrationBuilder.CreateIndex(
                name: "ix_media_check_trace_id",
                schema: "intake",
                table: "media_check",
                column: "trace_id");

            migrationBuilder.CreateIndex(
                name: "ix_text_evidence_suggestion_id",
                schema: "intake",
                table: "text_evidence",
                column: "suggestion_id");

            migrationBuilder.CreateIndex(
                name: "ix_word_list_is_active",
                schema: "intake",
                table: "word_list",
                column: "is_active",
                unique: true,
                filter: "is_active");

            migrationBuilder.CreateIndex(
                name: "ix_word_list_number",
                schema: "intake",
                table: "word_list",
                column: "number",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "heard_verdict",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "media_check",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "text_evidence",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "word_list",
                schema: "intake");

            migrationBuilder.DropColumn(
                name: "text_finding",
                schema: "intake",
                table: "suggestion");

            migrationBuilder.DropColumn(
                name: "text_version",
                schema: "intake",
                table: "suggestion");

            migrationBuilder.DropColumn(
                name: "finding",
                schema: "intake",
                table: "attachment");
        }
    }
}
