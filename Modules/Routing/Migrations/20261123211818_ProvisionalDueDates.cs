using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZhihuiShibei.Routing.Migrations
{
    /// <inheritdoc />
    public partial class ProvisionalDueDates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_triage_case_filters",
                schema: "routing",
                table: "triage_case");

            migrationBuilder.CreateIndex(
                name: "ix_triage_case_filters",
                schema: "routing",
                table: "triage_case",
                columns: new[] { "status", "channel", "domain", "aspect", "subdistrict_code", "community_code", "scope_signals" })
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:StorageParameter:gin_pending_list_limit", 1024);

            migrationBuilder.CreateIndex(
                name: "ix_triage_case_provisional",
                schema: "routing",
                table: "triage_case",
                columns: new[] { "received_at", "id" },
                descending: new bool[0],
                filter: "due_provisional");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_triage_case_filters",
                schema: "routing",
                table: "triage_case");

            migrationBuilder.DropIndex(
                name: "ix_triage_case_provisional",
                schema: "routing",
                table: "triage_case");

            migrationBuilder.CreateIndex(
                name: "ix_triage_case_filters",
                schema: "routing",
                table: "triage_case",
                columns: new[] { "status", "channel", "domain", "aspect", "subdistrict_code", "community_code", "scope_signals", "due_provisional" })
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:StorageParameter:gin_pending_list_limit", 1024);
        }
    }
}
