using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZhihuiShibei.Intake.Migrations
{
    /// <inheritdoc />
    public partial class LateAsOnTime : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "overdue_noted_at",
                schema: "intake",
                table: "service_complaint",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "measured_by",
                schema: "intake",
                table: "clock",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_service_complaint_unnoted",
                schema: "intake",
                table: "service_complaint",
                column: "due_at",
                filter: "ended_at is null and overdue_noted_at is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_service_complaint_unnoted",
                schema: "intake",
                table: "service_complaint");

            migrationBuilder.DropColumn(
                name: "overdue_noted_at",
                schema: "intake",
                table: "service_complaint");

            migrationBuilder.DropColumn(
                name: "measured_by",
                schema: "intake",
                table: "clock");
        }
    }
}
