using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZhihuiShibei.Handling.Migrations
{
    /// <inheritdoc />
    public partial class UnitsDesk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_handling_case_checks",
                schema: "handling",
                table: "handling_case");

            migrationBuilder.AddColumn<int>(
                name: "extended_days",
                schema: "handling",
                table: "handling_case",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "extension_asked_at",
                schema: "handling",
                table: "handling_case",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "officer_id",
                schema: "handling",
                table: "handling_case",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "basis",
                schema: "handling",
                table: "conclusion",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "collective_id",
                schema: "handling",
                table: "conclusion",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "done_on",
                schema: "handling",
                table: "conclusion",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "planned_for",
                schema: "handling",
                table: "conclusion",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "officer_id",
                schema: "handling",
                table: "co_unit",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "collective_answer",
                schema: "handling",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    result = table.Column<string>(type: "text", nullable: false),
                    done = table.Column<string>(type: "text", nullable: false),
                    done_by = table.Column<string>(type: "text", nullable: false),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    why_not = table.Column<string>(type: "text", nullable: true),
                    basis = table.Column<string>(type: "text", nullable: true),
                    next = table.Column<string>(type: "text", nullable: false),
                    planned_for = table.Column<DateOnly>(type: "date", nullable: true),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    for_all_units = table.Column<bool>(type: "boolean", nullable: false),
                    drafted_by = table.Column<Guid>(type: "uuid", nullable: false),
                    drafted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    members = table.Column<int>(type: "integer", nullable: false),
                    remarks = table.Column<string>(type: "text", nullable: true),
                    checked_by = table.Column<Guid>(type: "uuid", nullable: true),
                    job_id = table.Column<Guid>(type: "uuid", nullable: true),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answered = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    status = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_collective_answer", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "extension",
                schema: "handling",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    days = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    remarks = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    former_due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_extension", x => x.id);
                    table.ForeignKey(
                        name: "fk_extension_handling_case_suggestion_id",
                        column: x => x.suggestion_id,
                        principalSchema: "handling",
                        principalTable: "handling_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "officer",
                schema: "handling",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    active = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_officer", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "seal",
                schema: "handling",
                columns: table => new
                {
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    accused_unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recused_ids = table.Column<List<Guid>>(type: "uuid[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seal", x => x.suggestion_id);
                });

            migrationBuilder.CreateTable(
                name: "collective_member",
                schema: "handling",
                columns: table => new
                {
                    answer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_collective_member", x => new { x.answer_id, x.position });
                    table.ForeignKey(
                        name: "fk_collective_member_collective_answer_answer_id",
                        column: x => x.answer_id,
                        principalSchema: "handling",
                        principalTable: "collective_answer",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_handling_case_extensions",
                schema: "handling",
                table: "handling_case",
                columns: new[] { "due_at", "id" },
                filter: "extension_asked_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_collective_answer_drafted_at_id",
                schema: "handling",
                table: "collective_answer",
                columns: new[] { "drafted_at", "id" },
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_collective_answer_published",
                schema: "handling",
                table: "collective_answer",
                columns: new[] { "published_at", "id" },
                descending: new bool[0],
                filter: "status = 'Published'");

            migrationBuilder.CreateIndex(
                name: "ix_collective_member_answer_id_suggestion_id",
                schema: "handling",
                table: "collective_member",
                columns: new[] { "answer_id", "suggestion_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_collective_member_suggestion_id",
                schema: "handling",
                table: "collective_member",
                column: "suggestion_id");

            migrationBuilder.CreateIndex(
                name: "ix_extension_once",
                schema: "handling",
                table: "extension",
                columns: new[] { "suggestion_id", "round" },
                unique: true,
                filter: "status in ('Asked', 'Granted')");

            migrationBuilder.CreateIndex(
                name: "ix_extension_suggestion_id",
                schema: "handling",
                table: "extension",
                column: "suggestion_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "collective_member",
                schema: "handling");

            migrationBuilder.DropTable(
                name: "extension",
                schema: "handling");

            migrationBuilder.DropTable(
                name: "officer",
                schema: "handling");

            migrationBuilder.DropTable(
                name: "seal",
                schema: "handling");

            migrationBuilder.DropTable(
                name: "collective_answer",
                schema: "handling");

            migrationBuilder.DropIndex(
                name: "ix_handling_case_extensions",
                schema: "handling",
                table: "handling_case");

            migrationBuilder.DropColumn(
                name: "extended_days",
                schema: "handling",
                table: "handling_case");

            migrationBuilder.DropColumn(
                name: "extension_asked_at",
                schema: "handling",
                table: "handling_case");

            migrationBuilder.DropColumn(
                name: "officer_id",
                schema: "handling",
                table: "handling_case");

            migrationBuilder.DropColumn(
                name: "basis",
                schema: "handling",
                table: "conclusion");

            migrationBuilder.DropColumn(
                name: "collective_id",
                schema: "handling",
                table: "conclusion");

            migrationBuilder.DropColumn(
                name: "done_on",
                schema: "handling",
                table: "conclusion");

            migrationBuilder.DropColumn(
                name: "planned_for",
                schema: "handling",
                table: "conclusion");

            migrationBuilder.DropColumn(
                name: "officer_id",
                schema: "handling",
                table: "co_unit");

            migrationBuilder.CreateIndex(
                name: "ix_handling_case_checks",
                schema: "handling",
                table: "handling_case",
                columns: new[] { "due_at", "id" },
                filter: "status = 'UnderCheck'");
        }
    }
}
