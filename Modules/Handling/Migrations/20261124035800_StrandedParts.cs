using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZhihuiShibei.Handling.Migrations
{
    /// <inheritdoc />
    public partial class StrandedParts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "order_id",
                schema: "handling",
                table: "co_unit",
                type: "uuid",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "order_id",
                schema: "handling",
                table: "co_unit");
        }
    }
}
