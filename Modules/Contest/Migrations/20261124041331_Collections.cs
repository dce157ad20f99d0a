using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZhihuiShibei.Contest.Migrations
{
    /// <inheritdoc />
    public partial class Collections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "answer",
                schema: "contest",
                table: "themed_collection",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string[]>(
                name: "channels",
                schema: "contest",
                table: "themed_collection",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

            migrationBuilder.AddColumn<string>(
                name: "explanation",
                schema: "contest",
                table: "themed_collection",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string[]>(
                name: "forms",
                schema: "contest",
                table: "themed_collection",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

            migrationBuilder.AddColumn<string>(
                name: "late",
                schema: "contest",
                table: "themed_collection",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "questions",
                schema: "contest",
                table: "themed_collection",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "terms",
                schema: "contest",
                table: "themed_collection",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "topic",
                schema: "contest",
                table: "themed_collection",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "answer_told_at",
                schema: "contest",
                table: "entry",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_themed_collection_created_at_id",
                schema: "contest",
                table: "themed_collection",
                columns: new[] { "created_at", "id" },
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_entry_account_id_received_at_id",
                schema: "contest",
                table: "entry",
                columns: new[] { "account_id", "received_at", "id" },
                descending: new[] { false, true, true },
                filter: "account_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_entry_untold",
                schema: "contest",
                table: "entry",
                column: "collection_id",
                filter: "answer_told_at is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_themed_collection_created_at_id",
                schema: "contest",
                table: "themed_collection");

            migrationBuilder.DropIndex(
                name: "ix_entry_account_id_received_at_id",
                schema: "contest",
                table: "entry");

            migrationBuilder.DropIndex(
                name: "ix_entry_untold",
                schema: "contest",
                table: "entry");

            migrationBuilder.DropColumn(
                name: "answer",
                schema: "contest",
                table: "themed_collection");

            migrationBuilder.DropColumn(
                name: "channels",
                schema: "contest",
                table: "themed_collection");

            migrationBuilder.DropColumn(
                name: "explanation",
                schema: "contest",
                table: "themed_collection");

            migrationBuilder.DropColumn(
                name: "forms",
                schema: "contest",
                table: "themed_collection");

            migrationBuilder.DropColumn(
                name: "late",
                schema: "contest",
                table: "themed_collection");

            migrationBuilder.DropColumn(
                name: "questions",
                schema: "contest",
                table: "themed_collection");

            migrationBuilder.DropColumn(
                name: "terms",
                schema: "contest",
                table: "themed_collection");

            migrationBuilder.DropColumn(
                name: "topic",
                schema: "contest",
                table: "themed_collection");

            migrationBuilder.DropColumn(
                name: "answer_told_at",
                schema: "contest",
                table: "entry");
        }
    }
}
