using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZhihuiShibei.Intake.Migrations
{
    /// <inheritdoc />
    public partial class ThemeCentral : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "central_id",
                schema: "intake",
                table: "theme",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_theme_central_id",
                schema: "intake",
                table: "theme",
                column: "central_id",
                filter: "central_id is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_theme_central_id",
                schema: "intake",
                table: "theme");

            migrationBuilder.DropColumn(
                name: "central_id",
                schema: "intake",
                table: "theme");
        }
    }
}
