using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZhihuiShibei.Intake.Migrations
{
    /// <inheritdoc />
    public partial class Boxes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "box_id",
                schema: "intake",
                table: "suggestion",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "clerk_id",
                schema: "intake",
                table: "suggestion",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "clerk_unit_id",
                schema: "intake",
                table: "suggestion",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string[]>(
                name: "missing",
                schema: "intake",
                table: "suggestion",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

            migrationBuilder.AddColumn<Guid>(
                name: "opening_id",
                schema: "intake",
                table: "suggestion",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "scene_code",
                schema: "intake",
                columns: table => new
                {
                    scene = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    picture = table.Column<byte[]>(type: "bytea", nullable: false),
                    content_type = table.Column<string>(type: "text", nullable: false),
                    obtained_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scene_code", x => x.scene);
                });

            migrationBuilder.CreateTable(
                name: "suggestion_box",
                schema: "intake",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    subdistrict_code = table.Column<string>(type: "text", nullable: false),
                    community_code = table.Column<string>(type: "text", nullable: true),
                    place = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    unconfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    status_reason = table.Column<string>(type: "text", nullable: true),
                    installed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    status = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_suggestion_box", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "unit",
                schema: "intake",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    closed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "box_opening",
                schema: "intake",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    box_id = table.Column<Guid>(type: "uuid", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    opened_by = table.Column<Guid>(type: "uuid", nullable: false),
                    confirmed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    seal_number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    seal = table.Column<string>(type: "text", nullable: false),
                    seal_note = table.Column<string>(type: "text", nullable: true),
                    new_seal_number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    seal_flagged = table.Column<bool>(type: "boolean", nullable: false),
                    seal_reviewed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    seal_review = table.Column<string>(type: "text", nullable: true),
                    first_count = table.Column<int>(type: "integer", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    counted_by = table.Column<Guid>(type: "uuid", nullable: false),
                    count_explanation = table.Column<string>(type: "text", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    status = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_box_opening", x => x.id);
                    table.ForeignKey(
                        name: "fk_box_opening_suggestion_box_box_id",
                        column: x => x.box_id,
                        principalSchema: "intake",
                        principalTable: "suggestion_box",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "opening_paper",
                schema: "intake",
                columns: table => new
                {
                    opening_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: true),
                    void_reason = table.Column<string>(type: "text", nullable: true),
                    duplicate_of = table.Column<int>(type: "integer", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_opening_paper", x => new { x.opening_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_opening_paper_box_opening_opening_id",
                        column: x => x.opening_id,
                        principalSchema: "intake",
                        principalTable: "box_opening",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_suggestion_box_id",
                schema: "intake",
                table: "suggestion",
                column: "box_id",
                filter: "box_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_suggestion_unclaimed",
                schema: "intake",
                table: "suggestion",
                column: "suggester_id",
                filter: "account_id is null");

            migrationBuilder.CreateIndex(
                name: "ix_box_opening_box_id_opened_at",
                schema: "intake",
                table: "box_opening",
                columns: new[] { "box_id", "opened_at" });

            migrationBuilder.CreateIndex(
                name: "ix_box_opening_open",
                schema: "intake",
                table: "box_opening",
                column: "box_id",
                unique: true,
                filter: "status in ('Opened', 'Confirmed')");

            migrationBuilder.CreateIndex(
                name: "ix_box_opening_opened_at_id",
                schema: "intake",
                table: "box_opening",
                columns: new[] { "opened_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_opening_paper_suggestion_id",
                schema: "intake",
                table: "opening_paper",
                column: "suggestion_id",
                unique: true,
                filter: "suggestion_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_suggestion_box_code",
                schema: "intake",
                table: "suggestion_box",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_suggestion_box_installed_at_id",
                schema: "intake",
                table: "suggestion_box",
                columns: new[] { "installed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_suggestion_box_subdistrict_code",
                schema: "intake",
                table: "suggestion_box",
                column: "subdistrict_code");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "opening_paper",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "scene_code",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "unit",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "box_opening",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "suggestion_box",
                schema: "intake");

            migrationBuilder.DropIndex(
                name: "ix_suggestion_box_id",
                schema: "intake",
                table: "suggestion");

            migrationBuilder.DropIndex(
                name: "ix_suggestion_unclaimed",
                schema: "intake",
                table: "suggestion");

            migrationBuilder.DropColumn(
                name: "box_id",
                schema: "intake",
                table: "suggestion");

            migrationBuilder.DropColumn(
                name: "clerk_id",
                schema: "intake",
                table: "suggestion");

            migrationBuilder.DropColumn(
                name: "clerk_unit_id",
                schema: "intake",
                table: "suggestion");

            migrationBuilder.DropColumn(
                name: "missing",
                schema: "intake",
                table: "suggestion");

            migrationBuilder.DropColumn(
                name: "opening_id",
                schema: "intake",
                table: "suggestion");
        }
    }
}
