using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZhihuiShibei.Feedback.Migrations
{
    /// <inheritdoc />
    public partial class RoutesAndProof : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_notice_call",
                schema: "feedback",
                table: "notice");

            migrationBuilder.AddColumn<Guid>(
                name: "recorded_by",
                schema: "feedback",
                table: "rating",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "way",
                schema: "feedback",
                table: "rating",
                type: "text",
                nullable: false,
                defaultValue: "App");

            migrationBuilder.AddColumn<Guid>(
                name: "suggestion_id",
                schema: "feedback",
                table: "outgoing",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "call_by",
                schema: "feedback",
                table: "notice",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "call_key",
                schema: "feedback",
                table: "notice",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "call_wished",
                schema: "feedback",
                table: "notice",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "claimed_by",
                schema: "feedback",
                table: "notice",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "claimed_until",
                schema: "feedback",
                table: "notice",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "posted_on",
                schema: "feedback",
                table: "notice",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "printed_at",
                schema: "feedback",
                table: "notice",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "read_at",
                schema: "feedback",
                table: "notice",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "register_number",
                schema: "feedback",
                table: "notice",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "round",
                schema: "feedback",
                table: "notice",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "call_wish",
                schema: "feedback",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    do_not_call_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    number_wrong_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_call_wish", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rating_link",
                schema: "feedback",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    code_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rating_link", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sealed_recipient",
                schema: "feedback",
                columns: table => new
                {
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    accused_unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recused_ids = table.Column<List<Guid>>(type: "uuid[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sealed_recipient", x => x.suggestion_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_suggestion_id_notice_id",
                schema: "feedback",
                table: "outgoing",
                columns: new[] { "suggestion_id", "notice_id" });

            migrationBuilder.CreateIndex(
                name: "ix_notice_answer",
                schema: "feedback",
                table: "notice",
                column: "planned_at",
                filter: "about = 'Conclusion'");

            migrationBuilder.CreateIndex(
                name: "ix_notice_call",
                schema: "feedback",
                table: "notice",
                columns: new[] { "call_by", "id" },
                filter: "status = 'Calling'");

            migrationBuilder.CreateIndex(
                name: "ix_notice_call_key",
                schema: "feedback",
                table: "notice",
                column: "call_key",
                filter: "status = 'Calling'");

            migrationBuilder.CreateIndex(
                name: "ix_notice_letter",
                schema: "feedback",
                table: "notice",
                columns: new[] { "planned_at", "id" },
                filter: "status = 'Writing'");

            migrationBuilder.CreateIndex(
                name: "ix_delivery_attempt_at_id",
                schema: "feedback",
                table: "delivery_attempt",
                columns: new[] { "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_rating_link_code_hash",
                schema: "feedback",
                table: "rating_link",
                column: "code_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_rating_link_suggestion_id_round",
                schema: "feedback",
                table: "rating_link",
                columns: new[] { "suggestion_id", "round" });

            migrationBuilder.CreateIndex(
                name: "ix_rating_link_token_hash",
                schema: "feedback",
                table: "rating_link",
                column: "token_hash",
                unique: true);

            // What is under way goes on: whose messages wait for each other, when the open calls are due, and which answer was told.
            migrationBuilder.Sql("""
                update feedback.outgoing o set suggestion_id = n.suggestion_id from feedback.notice n where n.id = o.notice_id;
                update feedback.notice n set call_by = n.planned_at + interval '3 days', call_key = r.suggester_id
                    from feedback.recipient r where r.suggestion_id = n.suggestion_id and n.status = 'Calling';
                update feedback.notice n set round = its.round
                    from (select id, row_number() over (partition by suggestion_id order by planned_at) as round
                          from feedback.notice where about = 'Conclusion') its where its.id = n.id;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "call_wish",
                schema: "feedback");

            migrationBuilder.DropTable(
                name: "rating_link",
                schema: "feedback");

            migrationBuilder.DropTable(
                name: "sealed_recipient",
                schema: "feedback");

            migrationBuilder.DropIndex(
                name: "ix_outgoing_suggestion_id_notice_id",
                schema: "feedback",
                table: "outgoing");

            migrationBuilder.DropIndex(
                name: "ix_notice_answer",
                schema: "feedback",
                table: "notice");

            migrationBuilder.DropIndex(
                name: "ix_notice_call",
                schema: "feedback",
                table: "notice");

            migrationBuilder.DropIndex(
                name: "ix_notice_call_key",
                schema: "feedback",
                table: "notice");

            migrationBuilder.DropIndex(
                name: "ix_notice_letter",
                schema: "feedback",
                table: "notice");

            migrationBuilder.DropIndex(
                name: "ix_delivery_attempt_at_id",
                schema: "feedback",
                table: "delivery_attempt");

            migrationBuilder.DropColumn(
                name: "recorded_by",
                schema: "feedback",
                table: "rating");

            migrationBuilder.DropColumn(
                name: "way",
                schema: "feedback",
                table: "rating");

            migrationBuilder.DropColumn(
                name: "suggestion_id",
                schema: "feedback",
                table: "outgoing");

            migrationBuilder.DropColumn(
                name: "call_by",
                schema: "feedback",
                table: "notice");

            migrationBuilder.DropColumn(
                name: "call_key",
                schema: "feedback",
                table: "notice");

            migrationBuilder.DropColumn(
                name: "call_wished",
                schema: "feedback",
                table: "notice");

            migrationBuilder.DropColumn(
                name: "claimed_by",
                schema: "feedback",
                table: "notice");

            migrationBuilder.DropColumn(
                name: "claimed_until",
                schema: "feedback",
                table: "notice");

            migrationBuilder.DropColumn(
                name: "posted_on",
                schema: "feedback",
                table: "notice");

            migrationBuilder.DropColumn(
                name: "printed_at",
                schema: "feedback",
                table: "notice");

            migrationBuilder.DropColumn(
                name: "read_at",
                schema: "feedback",
                table: "notice");

            migrationBuilder.DropColumn(
                name: "register_number",
                schema: "feedback",
                table: "notice");

            migrationBuilder.DropColumn(
                name: "round",
                schema: "feedback",
                table: "notice");

            migrationBuilder.CreateIndex(
                name: "ix_notice_call",
                schema: "feedback",
                table: "notice",
                columns: new[] { "planned_at", "id" },
                filter: "status = 'Calling'");
        }
    }
}
