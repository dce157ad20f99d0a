using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZhihuiShibei.Routing.Migrations
{
    /// <inheritdoc />
    public partial class CaseGroups : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "lead_case_id",
                schema: "routing",
                table: "triage_case",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "case_group",
                schema: "routing",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    lead_id = table.Column<Guid>(type: "uuid", nullable: false),
                    first_proposer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    formed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    dissolved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    status = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_group", x => x.id);
                    table.ForeignKey(
                        name: "fk_case_group_triage_case_first_proposer_id",
                        column: x => x.first_proposer_id,
                        principalSchema: "routing",
                        principalTable: "triage_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_case_group_triage_case_lead_id",
                        column: x => x.lead_id,
                        principalSchema: "routing",
                        principalTable: "triage_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_link",
                schema: "routing",
                columns: table => new
                {
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    other_id = table.Column<Guid>(type: "uuid", nullable: false),
                    score = table.Column<double>(type: "double precision", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_link", x => new { x.case_id, x.other_id });
                });

            migrationBuilder.CreateTable(
                name: "transfer",
                schema: "routing",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organ = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    receipt_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    follow_up_on = table.Column<DateOnly>(type: "date", nullable: false),
                    follow_up_by = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    remind_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    status = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_transfer", x => x.id);
                    table.ForeignKey(
                        name: "fk_transfer_triage_case_id",
                        column: x => x.id,
                        principalSchema: "routing",
                        principalTable: "triage_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_group_member",
                schema: "routing",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    joined_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    added_by = table.Column<Guid>(type: "uuid", nullable: false),
                    taken_up_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    left_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    left_why = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_group_member", x => x.id);
                    table.ForeignKey(
                        name: "fk_case_group_member_case_group_group_id",
                        column: x => x.group_id,
                        principalSchema: "routing",
                        principalTable: "case_group",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_case_group_member_triage_case_case_id",
                        column: x => x.case_id,
                        principalSchema: "routing",
                        principalTable: "triage_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "transfer_follow_up",
                schema: "routing",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    transfer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    said = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    next_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_transfer_follow_up", x => x.id);
                    table.ForeignKey(
                        name: "fk_transfer_follow_up_transfer_transfer_id",
                        column: x => x.transfer_id,
                        principalSchema: "routing",
                        principalTable: "transfer",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                schema: "routing",
                table: "reason",
                columns: new[] { "code", "active", "decision", "door_code", "name", "position", "system_only", "template" },
                values: new object[] { "merged", true, "Accepted", null, "与同类建议并案受理", 3, true, "您的建议“{topic}”已受理，与他人提出的同类建议一并交由{unit}办理，将在{days}日内办结并答复您。感谢您为市北发展建言献策。" });

            migrationBuilder.CreateIndex(
                name: "ix_decision_retained",
                schema: "routing",
                table: "decision",
                columns: new[] { "at", "id" },
                descending: new bool[0],
                filter: "decision = 'Retained'");

            migrationBuilder.CreateIndex(
                name: "ix_case_group_first_proposer_id",
                schema: "routing",
                table: "case_group",
                column: "first_proposer_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_group_formed_at_id",
                schema: "routing",
                table: "case_group",
                columns: new[] { "formed_at", "id" },
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_case_group_lead_id",
                schema: "routing",
                table: "case_group",
                column: "lead_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_group_member_group_id",
                schema: "routing",
                table: "case_group_member",
                column: "group_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_group_member_present",
                schema: "routing",
                table: "case_group_member",
                column: "case_id",
                unique: true,
                filter: "left_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_case_link_other_id",
                schema: "routing",
                table: "case_link",
                column: "other_id");

            migrationBuilder.CreateIndex(
                name: "ix_transfer_remind_at",
                schema: "routing",
                table: "transfer",
                column: "remind_at",
                filter: "remind_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_transfer_status_follow_up_by_id",
                schema: "routing",
                table: "transfer",
                columns: new[] { "status", "follow_up_by", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_transfer_follow_up_transfer_id",
                schema: "routing",
                table: "transfer_follow_up",
                column: "transfer_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_group_member",
                schema: "routing");

            migrationBuilder.DropTable(
                name: "case_link",
                schema: "routing");

            migrationBuilder.DropTable(
                name: "transfer_follow_up",
                schema: "routing");

            migrationBuilder.DropTable(
                name: "case_group",
                schema: "routing");

            migrationBuilder.DropTable(
                name: "transfer",
                schema: "routing");

            migrationBuilder.DropIndex(
                name: "ix_decision_retained",
                schema: "routing",
                table: "decision");

            migrationBuilder.DeleteData(
                schema: "routing",
                table: "reason",
                keyColumn: "code",
                keyValue: "merged");

            migrationBuilder.DropColumn(
                name: "lead_case_id",
                schema: "routing",
                table: "triage_case");
        }
    }
}
