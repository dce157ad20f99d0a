using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZhihuiShibei.Routing.Migrations
{
    /// <inheritdoc />
    public partial class Objections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_work_order_case_id_unit_id",
                schema: "routing",
                table: "work_order");

            migrationBuilder.AddColumn<Guid>(
                name: "better_unit_id",
                schema: "routing",
                table: "work_order",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "co_handled_at",
                schema: "routing",
                table: "work_order",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "co_overdue_noted_at",
                schema: "routing",
                table: "work_order",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "designated",
                schema: "routing",
                table: "work_order",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "objected_at",
                schema: "routing",
                table: "work_order",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "objection_reason",
                schema: "routing",
                table: "work_order",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "review_by",
                schema: "routing",
                table: "work_order",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "escalated_at",
                schema: "routing",
                table: "triage_case",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "objections",
                schema: "routing",
                table: "triage_case",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "ix_work_order_case_id_unit_id",
                schema: "routing",
                table: "work_order",
                columns: new[] { "case_id", "unit_id" },
                unique: true,
                filter: "status not in ('Replaced', 'Cancelled')");

            migrationBuilder.CreateIndex(
                name: "ix_work_order_co_handling",
                schema: "routing",
                table: "work_order",
                column: "co_handling_due_at",
                filter: "status in ('Dispatched', 'Acknowledged', 'Objected') and co_handled_at is null and co_overdue_noted_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_work_order_review_by",
                schema: "routing",
                table: "work_order",
                column: "review_by");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_work_order_case_id_unit_id",
                schema: "routing",
                table: "work_order");

            migrationBuilder.DropIndex(
                name: "ix_work_order_co_handling",
                schema: "routing",
                table: "work_order");

            migrationBuilder.DropIndex(
                name: "ix_work_order_review_by",
                schema: "routing",
                table: "work_order");

            migrationBuilder.DropColumn(
                name: "better_unit_id",
                schema: "routing",
                table: "work_order");

            migrationBuilder.DropColumn(
                name: "co_handled_at",
                schema: "routing",
                table: "work_order");

            migrationBuilder.DropColumn(
                name: "co_overdue_noted_at",
                schema: "routing",
                table: "work_order");

            migrationBuilder.DropColumn(
                name: "designated",
                schema: "routing",
                table: "work_order");

            migrationBuilder.DropColumn(
                name: "objected_at",
                schema: "routing",
                table: "work_order");

            migrationBuilder.DropColumn(
                name: "objection_reason",
                schema: "routing",
                table: "work_order");

            migrationBuilder.DropColumn(
                name: "review_by",
                schema: "routing",
                table: "work_order");

            migrationBuilder.DropColumn(
                name: "escalated_at",
                schema: "routing",
                table: "triage_case");

            migrationBuilder.DropColumn(
                name: "objections",
                schema: "routing",
                table: "triage_case");

            migrationBuilder.CreateIndex(
                name: "ix_work_order_case_id_unit_id",
                schema: "routing",
                table: "work_order",
                columns: new[] { "case_id", "unit_id" },
                unique: true,
                filter: "status <> 'Cancelled'");
        }
    }
}
