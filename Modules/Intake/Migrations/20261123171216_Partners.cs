using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace ZhihuiShibei.Intake.Migrations
{
    /// <inheritdoc />
    public partial class Partners : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "occurred_at",
                schema: "intake",
                table: "suggestion",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "change",
                schema: "intake",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    entry = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    position = table.Column<long>(type: "bigint", nullable: true),
                    channel = table.Column<string>(type: "text", nullable: false),
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    external_number = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_change", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "partner",
                schema: "intake",
                columns: table => new
                {
                    partner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    channel = table.Column<string>(type: "text", nullable: false),
                    active = table.Column<bool>(type: "boolean", nullable: false),
                    requests_a_minute = table.Column<int>(type: "integer", nullable: false),
                    suggestions_a_day = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partner", x => x.partner_id);
                });

            migrationBuilder.CreateTable(
                name: "partner_day",
                schema: "intake",
                columns: table => new
                {
                    partner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    suggestions = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partner_day", x => new { x.partner_id, x.day });
                });

            migrationBuilder.CreateTable(
                name: "webhook",
                schema: "intake",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    url = table.Column<string>(type: "text", nullable: false),
                    enabled = table.Column<bool>(type: "boolean", nullable: false),
                    secret_version = table.Column<int>(type: "integer", nullable: false),
                    former_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_webhook", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "webhook_attempt",
                schema: "intake",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    change_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    http_status = table.Column<int>(type: "integer", nullable: true),
                    milliseconds = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_webhook_attempt", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "webhook_delivery",
                schema: "intake",
                columns: table => new
                {
                    partner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    change_id = table.Column<Guid>(type: "uuid", nullable: false),
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<long>(type: "bigint", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    planned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_webhook_delivery", x => new { x.partner_id, x.change_id });
                });

            migrationBuilder.CreateIndex(
                name: "ix_change_channel_at",
                schema: "intake",
                table: "change",
                columns: new[] { "channel", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_change_channel_position",
                schema: "intake",
                table: "change",
                columns: new[] { "channel", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_change_position",
                schema: "intake",
                table: "change",
                column: "position",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_change_to_place",
                schema: "intake",
                table: "change",
                column: "entry",
                filter: "position is null");

            migrationBuilder.CreateIndex(
                name: "ix_webhook_attempt_partner_id_change_id_id",
                schema: "intake",
                table: "webhook_attempt",
                columns: new[] { "partner_id", "change_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_webhook_delivery_due",
                schema: "intake",
                table: "webhook_delivery",
                columns: new[] { "partner_id", "due_at" },
                filter: "status = 'Waiting'");

            migrationBuilder.CreateIndex(
                name: "ix_webhook_delivery_partner_id_position",
                schema: "intake",
                table: "webhook_delivery",
                columns: new[] { "partner_id", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_webhook_delivery_turn",
                schema: "intake",
                table: "webhook_delivery",
                columns: new[] { "partner_id", "suggestion_id", "position" },
                filter: "status = 'Waiting'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "change",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "partner",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "partner_day",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "webhook",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "webhook_attempt",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "webhook_delivery",
                schema: "intake");

            migrationBuilder.DropColumn(
                name: "occurred_at",
                schema: "intake",
                table: "suggestion");
        }
    }
}
