using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZhihuiShibei.Identity.Migrations
{
    /// <inheritdoc />
    public partial class MediaVerdicts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "failed",
                schema: "identity",
                table: "pushed_event",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "label",
                schema: "identity",
                table: "pushed_event",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "trace_id",
                schema: "identity",
                table: "pushed_event",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "verdict",
                schema: "identity",
                table: "pushed_event",
                type: "text",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "failed",
                schema: "identity",
                table: "pushed_event");

            migrationBuilder.DropColumn(
                name: "label",
                schema: "identity",
                table: "pushed_event");

            migrationBuilder.DropColumn(
                name: "trace_id",
                schema: "identity",
                table: "pushed_event");

            migrationBuilder.DropColumn(
                name: "verdict",
                schema: "identity",
                table: "pushed_event");
        }
    }
}
