using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZhihuiShibei.Intake.Migrations
{
    /// <inheritdoc />
    public partial class SimilarityAndPublishing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:intarray", ",,");

            migrationBuilder.CreateTable(
                name: "bigram",
                schema: "intake",
                columns: table => new
                {
                    code = table.Column<int>(type: "integer", nullable: false),
                    documents = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bigram", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "publication",
                schema: "intake",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    topic = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    text = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    features = table.Column<int[]>(type: "integer[]", nullable: false),
                    norm = table.Column<float>(type: "real", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    status = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_publication", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "search_entry",
                schema: "intake",
                columns: table => new
                {
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    features = table.Column<int[]>(type: "integer[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_entry", x => x.suggestion_id);
                });

            migrationBuilder.CreateTable(
                name: "signature",
                schema: "intake",
                columns: table => new
                {
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    features = table.Column<int[]>(type: "integer[]", nullable: false),
                    norm = table.Column<float>(type: "real", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signature", x => x.suggestion_id);
                });

            migrationBuilder.CreateTable(
                name: "signature_due",
                schema: "intake",
                columns: table => new
                {
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signature_due", x => x.suggestion_id);
                });

            migrationBuilder.CreateTable(
                name: "twin",
                schema: "intake",
                columns: table => new
                {
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    other_id = table.Column<Guid>(type: "uuid", nullable: false),
                    score = table.Column<double>(type: "double precision", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_twin", x => new { x.suggestion_id, x.other_id });
                });

            migrationBuilder.CreateTable(
                name: "twins_due",
                schema: "intake",
                columns: table => new
                {
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_twins_due", x => x.suggestion_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_publication_features",
                schema: "intake",
                table: "publication",
                column: "features")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin__int_ops" })
                .Annotation("Npgsql:StorageParameter:fastupdate", false);

            migrationBuilder.CreateIndex(
                name: "ix_publication_published_at_id",
                schema: "intake",
                table: "publication",
                columns: new[] { "published_at", "id" },
                descending: new bool[0],
                filter: "status = 'Published'");

            migrationBuilder.CreateIndex(
                name: "ix_publication_suggestion_id",
                schema: "intake",
                table: "publication",
                column: "suggestion_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_search_entry_features",
                schema: "intake",
                table: "search_entry",
                column: "features")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "array_ops" })
                .Annotation("Npgsql:StorageParameter:gin_pending_list_limit", 1024);

            migrationBuilder.CreateIndex(
                name: "ix_search_entry_received_at_suggestion_id",
                schema: "intake",
                table: "search_entry",
                columns: new[] { "received_at", "suggestion_id" },
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_signature_features",
                schema: "intake",
                table: "signature",
                column: "features")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin__int_ops" })
                .Annotation("Npgsql:StorageParameter:fastupdate", false);

            migrationBuilder.CreateIndex(
                name: "ix_twin_other_id",
                schema: "intake",
                table: "twin",
                column: "other_id");

            migrationBuilder.CreateIndex(
                name: "ix_twins_due_due_at",
                schema: "intake",
                table: "twins_due",
                column: "due_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bigram",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "publication",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "search_entry",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "signature",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "signature_due",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "twin",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "twins_due",
                schema: "intake");

            migrationBuilder.AlterDatabase()
                .OldAnnotation("Npgsql:PostgresExtension:intarray", ",,");
        }
    }
}
