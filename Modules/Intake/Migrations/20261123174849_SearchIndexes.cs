using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZhihuiShibei.Intake.Migrations
{
    /// <inheritdoc />
    public partial class SearchIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "received_at",
                schema: "intake",
                table: "reading_unit",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.CreateIndex(
                name: "ix_suggestion_status_received_at_id",
                schema: "intake",
                table: "suggestion",
                columns: new[] { "status", "received_at", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_reading_unit_unit_id_received_at_suggestion_id",
                schema: "intake",
                table: "reading_unit",
                columns: new[] { "unit_id", "received_at", "suggestion_id" },
                descending: new[] { false, true, true });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_suggestion_status_received_at_id",
                schema: "intake",
                table: "suggestion");

            migrationBuilder.DropIndex(
                name: "ix_reading_unit_unit_id_received_at_suggestion_id",
                schema: "intake",
                table: "reading_unit");

            migrationBuilder.DropColumn(
                name: "received_at",
                schema: "intake",
                table: "reading_unit");
        }
    }
}
