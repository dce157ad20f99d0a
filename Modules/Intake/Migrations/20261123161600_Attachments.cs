using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZhihuiShibei.Intake.Migrations
{
    /// <inheritdoc />
    public partial class Attachments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "stored_file",
                schema: "intake",
                columns: table => new
                {
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    length = table.Column<long>(type: "bigint", nullable: false),
                    check_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stored_file", x => x.hash);
                });

            migrationBuilder.CreateTable(
                name: "attachment",
                schema: "intake",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_kind = table.Column<string>(type: "text", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    use = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", nullable: false),
                    length = table.Column<long>(type: "bigint", nullable: false),
                    content_type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    thumbnail_hash = table.Column<string>(type: "character varying(64)", nullable: true),
                    width = table.Column<int>(type: "integer", nullable: true),
                    height = table.Column<int>(type: "integer", nullable: true),
                    seconds = table.Column<double>(type: "double precision", nullable: true),
                    pages = table.Column<int>(type: "integer", nullable: true),
                    uploaded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: true),
                    attached_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    status = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attachment", x => x.id);
                    table.ForeignKey(
                        name: "fk_attachment_stored_file_hash",
                        column: x => x.hash,
                        principalSchema: "intake",
                        principalTable: "stored_file",
                        principalColumn: "hash",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_attachment_stored_file_thumbnail_hash",
                        column: x => x.thumbnail_hash,
                        principalSchema: "intake",
                        principalTable: "stored_file",
                        principalColumn: "hash",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_attachment_hash",
                schema: "intake",
                table: "attachment",
                column: "hash");

            migrationBuilder.CreateIndex(
                name: "ix_attachment_owner_id_uploaded_at",
                schema: "intake",
                table: "attachment",
                columns: new[] { "owner_id", "uploaded_at" },
                filter: "suggestion_id is null");

            migrationBuilder.CreateIndex(
                name: "ix_attachment_suggestion_id",
                schema: "intake",
                table: "attachment",
                column: "suggestion_id");

            migrationBuilder.CreateIndex(
                name: "ix_attachment_thumbnail_hash",
                schema: "intake",
                table: "attachment",
                column: "thumbnail_hash");

            migrationBuilder.CreateIndex(
                name: "ix_attachment_waiting",
                schema: "intake",
                table: "attachment",
                column: "uploaded_at",
                filter: "suggestion_id is null");

            migrationBuilder.CreateIndex(
                name: "ix_stored_file_check_at",
                schema: "intake",
                table: "stored_file",
                column: "check_at",
                filter: "check_at is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "attachment",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "stored_file",
                schema: "intake");
        }
    }
}
