using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZhihuiShibei.Intake.Migrations
{
    /// <inheritdoc />
    public partial class SealedSuggestions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "sealed_suggestion",
                schema: "intake",
                columns: table => new
                {
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    accused_unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recused_ids = table.Column<List<Guid>>(type: "uuid[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sealed_suggestion", x => x.suggestion_id);
                    table.ForeignKey(
                        name: "fk_sealed_suggestion_suggestion_suggestion_id",
                        column: x => x.suggestion_id,
                        principalSchema: "intake",
                        principalTable: "suggestion",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "sealed_suggestion",
                schema: "intake");
        }
    }
}
