using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZhihuiShibei.Identity.Migrations
{
    /// <inheritdoc />
    public partial class PartnerLimitsAndMinors : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "minor",
                schema: "identity",
                table: "person",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "requests_a_minute",
                schema: "identity",
                table: "partner",
                type: "integer",
                nullable: false,
                defaultValue: 600);

            migrationBuilder.AddColumn<bool>(
                name: "signing_required",
                schema: "identity",
                table: "partner",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "signing_version",
                schema: "identity",
                table: "partner",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "suggestions_a_day",
                schema: "identity",
                table: "partner",
                type: "integer",
                nullable: false,
                defaultValue: 5000);

            migrationBuilder.CreateTable(
                name: "partner_nonce",
                schema: "identity",
                columns: table => new
                {
                    partner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nonce = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partner_nonce", x => new { x.partner_id, x.nonce });
                });

            migrationBuilder.CreateIndex(
                name: "ix_partner_nonce_at",
                schema: "identity",
                table: "partner_nonce",
                column: "at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "partner_nonce",
                schema: "identity");

            migrationBuilder.DropColumn(
                name: "minor",
                schema: "identity",
                table: "person");

            migrationBuilder.DropColumn(
                name: "requests_a_minute",
                schema: "identity",
                table: "partner");

            migrationBuilder.DropColumn(
                name: "signing_required",
                schema: "identity",
                table: "partner");

            migrationBuilder.DropColumn(
                name: "signing_version",
                schema: "identity",
                table: "partner");

            migrationBuilder.DropColumn(
                name: "suggestions_a_day",
                schema: "identity",
                table: "partner");
        }
    }
}
