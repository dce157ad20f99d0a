using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZhihuiShibei.Routing.Migrations
{
    /// <inheritdoc />
    public partial class LateAsOnTime : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_work_order_dispatched",
                schema: "routing",
                table: "work_order");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "review_overdue_noted_at",
                schema: "routing",
                table: "work_order",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "measured_by",
                schema: "routing",
                table: "clock",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_work_order_dispatched",
                schema: "routing",
                table: "work_order",
                column: "acknowledge_by",
                filter: "status = 'Dispatched' and overdue_noted_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_triage_case_awaited",
                schema: "routing",
                table: "triage_case",
                column: "supplement_until",
                filter: "status = 'AwaitingSupplement'");

            migrationBuilder.CreateIndex(
                name: "ix_triage_case_unnoted",
                schema: "routing",
                table: "triage_case",
                column: "due_at",
                filter: "status = 'Pending' and overdue_noted_at is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_work_order_dispatched",
                schema: "routing",
                table: "work_order");

            migrationBuilder.DropIndex(
                name: "ix_triage_case_awaited",
                schema: "routing",
                table: "triage_case");

            migrationBuilder.DropIndex(
                name: "ix_triage_case_unnoted",
                schema: "routing",
                table: "triage_case");

            migrationBuilder.DropColumn(
                name: "review_overdue_noted_at",
                schema: "routing",
                table: "work_order");

            migrationBuilder.DropColumn(
                name: "measured_by",
                schema: "routing",
                table: "clock");

            migrationBuilder.CreateIndex(
                name: "ix_work_order_dispatched",
                schema: "routing",
                table: "work_order",
                column: "acknowledge_by",
                filter: "status = 'Dispatched'");
        }
    }
}
