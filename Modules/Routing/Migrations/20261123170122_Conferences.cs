using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZhihuiShibei.Routing.Migrations
{
    /// <inheritdoc />
    public partial class Conferences : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "conference",
                schema: "routing",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    planned_for = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    place = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    held_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    minutes = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    status = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conference", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "conference_attendance",
                schema: "routing",
                columns: table => new
                {
                    conference_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    present = table.Column<bool>(type: "boolean", nullable: false),
                    @delegate = table.Column<string>(name: "delegate", type: "character varying(30)", maxLength: 30, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conference_attendance", x => new { x.conference_id, x.unit_id });
                    table.ForeignKey(
                        name: "fk_conference_attendance_conference_conference_id",
                        column: x => x.conference_id,
                        principalSchema: "routing",
                        principalTable: "conference",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "conference_item",
                schema: "routing",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    conference_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    question = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    lead_unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    co_unit_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    concluded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conference_item", x => x.id);
                    table.ForeignKey(
                        name: "fk_conference_item_conference_conference_id",
                        column: x => x.conference_id,
                        principalSchema: "routing",
                        principalTable: "conference",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_conference_item_triage_case_case_id",
                        column: x => x.case_id,
                        principalSchema: "routing",
                        principalTable: "triage_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_conference_planned_for_id",
                schema: "routing",
                table: "conference",
                columns: new[] { "planned_for", "id" },
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_conference_item_conference_id",
                schema: "routing",
                table: "conference_item",
                column: "conference_id");

            migrationBuilder.CreateIndex(
                name: "ix_conference_item_open",
                schema: "routing",
                table: "conference_item",
                column: "case_id",
                unique: true,
                filter: "outcome = 'Open'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "conference_attendance",
                schema: "routing");

            migrationBuilder.DropTable(
                name: "conference_item",
                schema: "routing");

            migrationBuilder.DropTable(
                name: "conference",
                schema: "routing");
        }
    }
}
