using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZhihuiShibei.Intake.Migrations
{
    /// <inheritdoc />
    public partial class CollectionEntries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "door",
                schema: "intake",
                table: "open_collection",
                type: "jsonb",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "collection_entry",
                schema: "intake",
                columns: table => new
                {
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    collection_id = table.Column<Guid>(type: "uuid", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    field = table.Column<string>(type: "text", nullable: true),
                    form = table.Column<string>(type: "text", nullable: false),
                    group_name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    member_ids = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    terms_version = table.Column<string>(type: "text", nullable: false),
                    answers = table.Column<string>(type: "jsonb", nullable: false),
                    receipt = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_collection_entry", x => x.suggestion_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_open_collection_code",
                schema: "intake",
                table: "open_collection",
                column: "code");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "collection_entry",
                schema: "intake");

            migrationBuilder.DropIndex(
                name: "ix_open_collection_code",
                schema: "intake",
                table: "open_collection");

            migrationBuilder.DropColumn(
                name: "door",
                schema: "intake",
                table: "open_collection");
        }
    }
}
