using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZhihuiShibei.Intake.Migrations
{
    /// <inheritdoc />
    public partial class Themes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "theme",
                schema: "intake",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    origin = table.Column<string>(type: "text", nullable: false),
                    auto_title = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    phrases = table.Column<List<string>>(type: "text[]", nullable: false),
                    merged_into = table.Column<Guid>(type: "uuid", nullable: true),
                    found_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    status = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_theme", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "theme_computation",
                schema: "intake",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    requested_by = table.Column<Guid>(type: "uuid", nullable: true),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    computed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    all = table.Column<int>(type: "integer", nullable: false),
                    all_before = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_theme_computation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "theme_member",
                schema: "intake",
                columns: table => new
                {
                    theme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    domain = table.Column<string>(type: "text", nullable: true),
                    subdistrict_code = table.Column<string>(type: "text", nullable: true),
                    by_likeness = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_theme_member", x => new { x.theme_id, x.suggestion_id, x.person });
                });

            migrationBuilder.CreateTable(
                name: "theme_source",
                schema: "intake",
                columns: table => new
                {
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    phone_key = table.Column<Guid>(type: "uuid", nullable: true),
                    domain = table.Column<string>(type: "text", nullable: true),
                    subdistrict_code = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_theme_source", x => x.suggestion_id);
                });

            migrationBuilder.CreateTable(
                name: "theme_state",
                schema: "intake",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    computed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_theme_state", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "project_proposal",
                schema: "intake",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    theme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    lead_unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    conclusion = table.Column<string>(type: "text", nullable: true),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    concluded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    figures_all = table.Column<int>(type: "integer", nullable: false),
                    figures_all_before = table.Column<int>(type: "integer", nullable: false),
                    figures_before = table.Column<int>(type: "integer", nullable: false),
                    figures_counted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    figures_from = table.Column<DateOnly>(type: "date", nullable: false),
                    figures_people = table.Column<int>(type: "integer", nullable: false),
                    figures_places = table.Column<string>(type: "text", nullable: false),
                    figures_suggestions = table.Column<int>(type: "integer", nullable: false),
                    figures_to = table.Column<DateOnly>(type: "date", nullable: false),
                    figures_trend = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_proposal", x => x.id);
                    table.ForeignKey(
                        name: "fk_project_proposal_theme_theme_id",
                        column: x => x.theme_id,
                        principalSchema: "intake",
                        principalTable: "theme",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "special_report",
                schema: "intake",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    theme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    addressees = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: true),
                    ordinal = table.Column<int>(type: "integer", nullable: true),
                    writers = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    issued_by = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    figures_all = table.Column<int>(type: "integer", nullable: false),
                    figures_all_before = table.Column<int>(type: "integer", nullable: false),
                    figures_before = table.Column<int>(type: "integer", nullable: false),
                    figures_counted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    figures_from = table.Column<DateOnly>(type: "date", nullable: false),
                    figures_people = table.Column<int>(type: "integer", nullable: false),
                    figures_places = table.Column<string>(type: "text", nullable: false),
                    figures_suggestions = table.Column<int>(type: "integer", nullable: false),
                    figures_to = table.Column<DateOnly>(type: "date", nullable: false),
                    figures_trend = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_special_report", x => x.id);
                    table.ForeignKey(
                        name: "fk_special_report_theme_theme_id",
                        column: x => x.theme_id,
                        principalSchema: "intake",
                        principalTable: "theme",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "computed_theme",
                schema: "intake",
                columns: table => new
                {
                    computation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    theme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    people = table.Column<int>(type: "integer", nullable: false),
                    before = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_computed_theme", x => new { x.computation_id, x.theme_id });
                    table.ForeignKey(
                        name: "fk_computed_theme_theme_computation_computation_id",
                        column: x => x.computation_id,
                        principalSchema: "intake",
                        principalTable: "theme_computation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "leader_instruction",
                schema: "intake",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    post = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    given_on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_leader_instruction", x => x.id);
                    table.ForeignKey(
                        name: "fk_leader_instruction_special_report_report_id",
                        column: x => x.report_id,
                        principalSchema: "intake",
                        principalTable: "special_report",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "report_excerpt",
                schema: "intake",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_excerpt", x => x.id);
                    table.ForeignKey(
                        name: "fk_report_excerpt_special_report_report_id",
                        column: x => x.report_id,
                        principalSchema: "intake",
                        principalTable: "special_report",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_leader_instruction_report_id",
                schema: "intake",
                table: "leader_instruction",
                column: "report_id");

            migrationBuilder.CreateIndex(
                name: "ix_project_proposal_proposed_at_id",
                schema: "intake",
                table: "project_proposal",
                columns: new[] { "proposed_at", "id" },
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_project_proposal_theme_id",
                schema: "intake",
                table: "project_proposal",
                column: "theme_id");

            migrationBuilder.CreateIndex(
                name: "ix_report_excerpt_report_id",
                schema: "intake",
                table: "report_excerpt",
                column: "report_id");

            migrationBuilder.CreateIndex(
                name: "ix_special_report_created_at_id",
                schema: "intake",
                table: "special_report",
                columns: new[] { "created_at", "id" },
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_special_report_theme_id",
                schema: "intake",
                table: "special_report",
                column: "theme_id");

            migrationBuilder.CreateIndex(
                name: "ix_special_report_year_ordinal",
                schema: "intake",
                table: "special_report",
                columns: new[] { "year", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_theme_merged_into",
                schema: "intake",
                table: "theme",
                column: "merged_into",
                filter: "merged_into is not null");

            migrationBuilder.CreateIndex(
                name: "ix_theme_set_aside",
                schema: "intake",
                table: "theme",
                columns: new[] { "found_at", "id" },
                descending: new bool[0],
                filter: "status <> 'Shown'");

            migrationBuilder.CreateIndex(
                name: "ix_theme_member_received_at",
                schema: "intake",
                table: "theme_member",
                column: "received_at")
                .Annotation("Npgsql:IndexInclude", new[] { "theme_id", "person" });

            migrationBuilder.CreateIndex(
                name: "ix_theme_member_suggestion_id",
                schema: "intake",
                table: "theme_member",
                column: "suggestion_id");

            migrationBuilder.CreateIndex(
                name: "ix_theme_member_theme_id_received_at_suggestion_id",
                schema: "intake",
                table: "theme_member",
                columns: new[] { "theme_id", "received_at", "suggestion_id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_theme_source_phone_key",
                schema: "intake",
                table: "theme_source",
                column: "phone_key",
                filter: "phone_key is not null");

            migrationBuilder.CreateIndex(
                name: "ix_theme_source_received_at",
                schema: "intake",
                table: "theme_source",
                column: "received_at")
                .Annotation("Npgsql:IndexInclude", new[] { "person" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "computed_theme",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "leader_instruction",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "project_proposal",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "report_excerpt",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "theme_member",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "theme_source",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "theme_state",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "theme_computation",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "special_report",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "theme",
                schema: "intake");
        }
    }
}
