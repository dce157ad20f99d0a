using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace ZhihuiShibei.Routing.Migrations
{
    /// <inheritdoc />
    public partial class DispatchCatalogue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "dispatch_catalogue",
                schema: "routing",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    published_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dispatch_catalogue", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "dispatch_choice",
                schema: "routing",
                columns: table => new
                {
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    line = table.Column<int>(type: "integer", nullable: false),
                    proposed_unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    chosen_unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dispatch_choice", x => x.case_id);
                });

            migrationBuilder.CreateTable(
                name: "dispatch_catalogue_line",
                schema: "routing",
                columns: table => new
                {
                    version = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    domain = table.Column<string>(type: "text", nullable: true),
                    aspect = table.Column<string>(type: "text", nullable: true),
                    subdistrict_code = table.Column<string>(type: "text", nullable: true),
                    lead = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    co_units = table.Column<string[]>(type: "text[]", nullable: false),
                    basis = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dispatch_catalogue_line", x => new { x.version, x.number });
                    table.ForeignKey(
                        name: "fk_dispatch_catalogue_line_dispatch_catalogue_version",
                        column: x => x.version,
                        principalSchema: "routing",
                        principalTable: "dispatch_catalogue",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                schema: "routing",
                table: "dispatch_catalogue",
                columns: new[] { "number", "effective_from", "published_at", "published_by", "source" },
                values: new object[] { 1, new DateOnly(2024, 11, 28), new DateTimeOffset(new DateTime(2024, 11, 27, 16, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)), new Guid("00000000-0000-0000-0000-000000000000"), "演示目录（待区里提供正式派单目录后替换）" });

            migrationBuilder.InsertData(
                schema: "routing",
                table: "dispatch_catalogue_line",
                columns: new[] { "number", "version", "aspect", "basis", "co_units", "domain", "lead", "subdistrict_code" },
                values: new object[,]
                {
                    { 1, 1, "Employment", null, new string[0], null, "renshe", null },
                    { 2, 1, "ElderCare", null, new[] { "@place" }, null, "minzhengju", null },
                    { 3, 1, "EducationAndSports", null, new string[0], null, "jiaotiju", null },
                    { 4, 1, "MedicalCare", null, new string[0], null, "weijianju", null },
                    { 5, 1, "WomenAndChildren", null, new string[0], null, "minzhengju", null },
                    { 6, 1, "OldResidentialRenewal", null, new[] { "@place" }, null, "zhujianju", null },
                    { 7, 1, "PropertyManagement", null, new[] { "@place" }, null, "zhujianju", null },
                    { 8, 1, "Sanitation", null, new[] { "@place" }, null, "chengguanju", null },
                    { 9, 1, "RoadTraffic", null, new[] { "chengguanju" }, null, "zhujianju", null },
                    { 10, 1, "HelpForTheWeak", null, new[] { "@place" }, null, "minzhengju", null },
                    { 11, 1, null, null, new string[0], "Livelihood", "minzhengju", null },
                    { 12, 1, null, null, new[] { "chengguanju" }, "UrbanConstruction", "zhujianju", null },
                    { 13, 1, null, null, new[] { "sifaju" }, "SocialGovernance", "@place", null },
                    { 14, 1, null, null, new string[0], "BusinessEnvironment", "fagaiju", null },
                    { 15, 1, null, null, new string[0], "CommercialDistricts", "shangwuju", null },
                    { 16, 1, null, null, new string[0], "Industry", "fagaiju", null },
                    { 17, 1, null, null, new string[0], "CultureAndTourism", "wenlvju", null },
                    { 18, 1, null, null, new string[0], "Safety", "yingjiju", null },
                    { 19, 1, null, null, new string[0], "Justice", "sifaju", null },
                    { 20, 1, null, null, new string[0], "Environment", "huanbao", null },
                    { 21, 1, null, null, new string[0], null, "@place", null }
                });

            migrationBuilder.CreateIndex(
                name: "ix_dispatch_choice_version_line_chosen_unit_id",
                schema: "routing",
                table: "dispatch_choice",
                columns: new[] { "version", "line", "chosen_unit_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "dispatch_catalogue_line",
                schema: "routing");

            migrationBuilder.DropTable(
                name: "dispatch_choice",
                schema: "routing");

            migrationBuilder.DropTable(
                name: "dispatch_catalogue",
                schema: "routing");
        }
    }
}
