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
                name: "theme",
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
        }
    }
}
