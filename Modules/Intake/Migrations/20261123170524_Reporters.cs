using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZhihuiShibei.Intake.Migrations
{
    /// <inheritdoc />
    public partial class Reporters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "appointment",
                schema: "intake",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    letter_number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reporter_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    domains = table.Column<string[]>(type: "text[]", nullable: false),
                    subdistrict_code = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    term_from = table.Column<DateOnly>(type: "date", nullable: false),
                    term_to = table.Column<DateOnly>(type: "date", nullable: false),
                    end_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    demo = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    status = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appointment", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "directed_call",
                schema: "intake",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    topic = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    explanation = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: false),
                    questions = table.Column<List<string>>(type: "text[]", nullable: false),
                    domains = table.Column<string[]>(type: "text[]", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reminded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    status = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_directed_call", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "import",
                schema: "intake",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    reporter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    staff_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    file_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    terms_version = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    job_id = table.Column<Guid>(type: "uuid", nullable: false),
                    uploaded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    processed = table.Column<int>(type: "integer", nullable: false),
                    registered = table.Column<int>(type: "integer", nullable: false),
                    known = table.Column<int>(type: "integer", nullable: false),
                    refused = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "report",
                schema: "intake",
                columns: table => new
                {
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reporter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    staff_id = table.Column<Guid>(type: "uuid", nullable: false),
                    for_other = table.Column<bool>(type: "boolean", nullable: false),
                    collected_on = table.Column<DateOnly>(type: "date", nullable: true),
                    call_id = table.Column<Guid>(type: "uuid", nullable: true),
                    late = table.Column<bool>(type: "boolean", nullable: false),
                    import_id = table.Column<Guid>(type: "uuid", nullable: true),
                    fingerprint = table.Column<byte[]>(type: "bytea", nullable: true),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report", x => x.suggestion_id);
                    table.ForeignKey(
                        name: "fk_report_suggestion_suggestion_id",
                        column: x => x.suggestion_id,
                        principalSchema: "intake",
                        principalTable: "suggestion",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "report_unit",
                schema: "intake",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    closed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_unit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "invitation",
                schema: "intake",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    call_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reporter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    appointment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    answers = table.Column<int>(type: "integer", nullable: false),
                    late_answers = table.Column<int>(type: "integer", nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decline_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    status = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invitation", x => x.id);
                    table.ForeignKey(
                        name: "fk_invitation_appointment_appointment_id",
                        column: x => x.appointment_id,
                        principalSchema: "intake",
                        principalTable: "appointment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_invitation_directed_call_call_id",
                        column: x => x.call_id,
                        principalSchema: "intake",
                        principalTable: "directed_call",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "import_content",
                schema: "intake",
                columns: table => new
                {
                    import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_content", x => x.import_id);
                    table.ForeignKey(
                        name: "fk_import_content_import_import_id",
                        column: x => x.import_id,
                        principalSchema: "intake",
                        principalTable: "import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "import_result",
                schema: "intake",
                columns: table => new
                {
                    import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    row = table.Column<int>(type: "integer", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: true),
                    number = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_result", x => new { x.import_id, x.row });
                    table.ForeignKey(
                        name: "fk_import_result_import_import_id",
                        column: x => x.import_id,
                        principalSchema: "intake",
                        principalTable: "import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_appointment_active",
                schema: "intake",
                table: "appointment",
                column: "term_to",
                filter: "status = 'Active'");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_created_at_id",
                schema: "intake",
                table: "appointment",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_appointment_holder",
                schema: "intake",
                table: "appointment",
                column: "reporter_id",
                unique: true,
                filter: "status <> 'Ended' and reporter_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_letter",
                schema: "intake",
                table: "appointment",
                column: "letter_number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_directed_call_created_at_id",
                schema: "intake",
                table: "directed_call",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_import_reporter_id_hash",
                schema: "intake",
                table: "import",
                columns: new[] { "reporter_id", "hash" });

            migrationBuilder.CreateIndex(
                name: "ix_import_reporter_id_uploaded_at_id",
                schema: "intake",
                table: "import",
                columns: new[] { "reporter_id", "uploaded_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_import_uploaded_at",
                schema: "intake",
                table: "import",
                column: "uploaded_at");

            migrationBuilder.CreateIndex(
                name: "ix_invitation_appointment_id",
                schema: "intake",
                table: "invitation",
                column: "appointment_id");

            migrationBuilder.CreateIndex(
                name: "ix_invitation_call_id_reporter_id",
                schema: "intake",
                table: "invitation",
                columns: new[] { "call_id", "reporter_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_invitation_reporter_id",
                schema: "intake",
                table: "invitation",
                column: "reporter_id");

            migrationBuilder.CreateIndex(
                name: "ix_report_call_id_received_at_suggestion_id",
                schema: "intake",
                table: "report",
                columns: new[] { "call_id", "received_at", "suggestion_id" },
                filter: "call_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_report_reporter_id_fingerprint",
                schema: "intake",
                table: "report",
                columns: new[] { "reporter_id", "fingerprint" },
                unique: true,
                filter: "fingerprint is not null");

            migrationBuilder.CreateIndex(
                name: "ix_report_reporter_id_received_at_suggestion_id",
                schema: "intake",
                table: "report",
                columns: new[] { "reporter_id", "received_at", "suggestion_id" },
                descending: new[] { false, true, true });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "import_content",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "import_result",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "invitation",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "report",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "report_unit",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "import",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "appointment",
                schema: "intake");

            migrationBuilder.DropTable(
                name: "directed_call",
                schema: "intake");
        }
    }
}
