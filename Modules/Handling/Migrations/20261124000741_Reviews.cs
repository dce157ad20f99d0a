using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZhihuiShibei.Handling.Migrations
{
    /// <inheritdoc />
    public partial class Reviews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "review",
                schema: "handling",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    rated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    clock_id = table.Column<Guid>(type: "uuid", nullable: false),
                    overdue_noted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    call_note = table.Column<string>(type: "text", nullable: true),
                    outcome = table.Column<string>(type: "text", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    status = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_review_open",
                schema: "handling",
                table: "review",
                columns: new[] { "rated_at", "id" },
                filter: "ended_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_review_suggestion_id_round",
                schema: "handling",
                table: "review",
                columns: new[] { "suggestion_id", "round" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "review",
                schema: "handling");
        }
    }
}
