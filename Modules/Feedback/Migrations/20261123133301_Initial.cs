using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZhihuiShibei.Feedback.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "feedback");

            migrationBuilder.CreateTable(
                name: "delivery_attempt",
                schema: "feedback",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    notice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    route = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    error_code = table.Column<int>(type: "integer", nullable: true),
                    message_id = table.Column<string>(type: "text", nullable: true),
                    rid = table.Column<string>(type: "text", nullable: true),
                    caller_id = table.Column<Guid>(type: "uuid", nullable: true),
                    words = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delivery_attempt", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "history",
                schema: "feedback",
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
                name: "notice",
                schema: "feedback",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    about = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    hint = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    news_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    planned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    route = table.Column<string>(type: "text", nullable: false),
                    call_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    status = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outgoing",
                schema: "feedback",
                columns: table => new
                {
                    notice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    give_up_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outgoing", x => x.notice_id);
                });

            migrationBuilder.CreateTable(
                name: "rating",
                schema: "feedback",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    reply = table.Column<int>(type: "integer", nullable: false),
                    speed = table.Column<int>(type: "integer", nullable: false),
                    result = table.Column<int>(type: "integer", nullable: false),
                    comment = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    dissatisfied = table.Column<bool>(type: "boolean", nullable: false),
                    rated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rating", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reading_unit",
                schema: "feedback",
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
                name: "recipient",
                schema: "feedback",
                columns: table => new
                {
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    topic = table.Column<string>(type: "text", nullable: false),
                    suggester_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    channel = table.Column<string>(type: "text", nullable: false),
                    withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    answer_round = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recipient", x => x.suggestion_id);
                });

            migrationBuilder.CreateTable(
                name: "subscription_credit",
                schema: "feedback",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    template_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    credits = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subscription_credit", x => new { x.account_id, x.template_id });
                });

            migrationBuilder.CreateIndex(
                name: "ix_delivery_attempt_notice_id_id",
                schema: "feedback",
                table: "delivery_attempt",
                columns: new[] { "notice_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_history_subject_id_id",
                schema: "feedback",
                table: "history",
                columns: new[] { "subject_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_notice_call",
                schema: "feedback",
                table: "notice",
                columns: new[] { "planned_at", "id" },
                filter: "status = 'Calling'");

            migrationBuilder.CreateIndex(
                name: "ix_notice_suggestion_id_planned_at",
                schema: "feedback",
                table: "notice",
                columns: new[] { "suggestion_id", "planned_at" });

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_account_id",
                schema: "feedback",
                table: "outgoing",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_due_at",
                schema: "feedback",
                table: "outgoing",
                column: "due_at");

            migrationBuilder.CreateIndex(
                name: "ix_rating_rated_at_id",
                schema: "feedback",
                table: "rating",
                columns: new[] { "rated_at", "id" },
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_rating_suggestion_id_round",
                schema: "feedback",
                table: "rating",
                columns: new[] { "suggestion_id", "round" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recipient_account_id",
                schema: "feedback",
                table: "recipient",
                column: "account_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "delivery_attempt",
                schema: "feedback");

            migrationBuilder.DropTable(
                name: "history",
                schema: "feedback");

            migrationBuilder.DropTable(
                name: "notice",
                schema: "feedback");

            migrationBuilder.DropTable(
                name: "outgoing",
                schema: "feedback");

            migrationBuilder.DropTable(
                name: "rating",
                schema: "feedback");

            migrationBuilder.DropTable(
                name: "reading_unit",
                schema: "feedback");

            migrationBuilder.DropTable(
                name: "recipient",
                schema: "feedback");

            migrationBuilder.DropTable(
                name: "subscription_credit",
                schema: "feedback");
        }
    }
}
