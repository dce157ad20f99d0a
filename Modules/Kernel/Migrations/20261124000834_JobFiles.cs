using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZhihuiShibei.Kernel.Migrations
{
    /// <inheritdoc />
    public partial class JobFiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "file_name",
                schema: "kernel",
                table: "job",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "must_finish",
                schema: "kernel",
                table: "job",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "job_file",
                schema: "kernel",
                columns: table => new
                {
                    job_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    media_type = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_job_file", x => x.job_id);
                    table.ForeignKey(
                        name: "fk_job_file_job_job_id",
                        column: x => x.job_id,
                        principalSchema: "kernel",
                        principalTable: "job",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "job_file",
                schema: "kernel");

            migrationBuilder.DropColumn(
                name: "file_name",
                schema: "kernel",
                table: "job");

            migrationBuilder.DropColumn(
                name: "must_finish",
                schema: "kernel",
                table: "job");
        }
    }
}
