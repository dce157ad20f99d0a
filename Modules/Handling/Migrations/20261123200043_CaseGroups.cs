using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZhihuiShibei.Handling.Migrations
{
    /// <inheritdoc />
    public partial class CaseGroups : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "follows_id",
                schema: "handling",
                table: "handling_case",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "shared_round",
                schema: "handling",
                table: "handling_case",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_handling_case_follows_id",
                schema: "handling",
                table: "handling_case",
                column: "follows_id",
                filter: "follows_id is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_handling_case_follows_id",
                schema: "handling",
                table: "handling_case");

            migrationBuilder.DropColumn(
                name: "follows_id",
                schema: "handling",
                table: "handling_case");

            migrationBuilder.DropColumn(
                name: "shared_round",
                schema: "handling",
                table: "handling_case");
        }
    }
}
