using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZhihuiShibei.Routing.Migrations
{
    /// <inheritdoc />
    public partial class CalendarRevision : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "calendar_revision",
                schema: "routing",
                table: "clock",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "ix_clock_calendar_revision",
                schema: "routing",
                table: "clock",
                column: "calendar_revision",
                filter: "stopped_at is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_clock_calendar_revision",
                schema: "routing",
                table: "clock");

            migrationBuilder.DropColumn(
                name: "calendar_revision",
                schema: "routing",
                table: "clock");
        }
    }
}
