using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZhihuiShibei.Routing.Migrations
{
    /// <inheritdoc />
    public partial class TriageDesk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_triage_case_open",
                schema: "routing",
                table: "triage_case");

            migrationBuilder.DropIndex(
                name: "ix_triage_case_status_due_at_id",
                schema: "routing",
                table: "triage_case");

            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:btree_gin", ",,");

            migrationBuilder.AlterTable(
                name: "triage_case",
                schema: "routing")
                .Annotation("Npgsql:StorageParameter:autovacuum_vacuum_insert_scale_factor", 0.01)
                .Annotation("Npgsql:StorageParameter:autovacuum_vacuum_scale_factor", 0.01);

            migrationBuilder.AddColumn<Guid>(
                name: "accused_unit_id",
                schema: "routing",
                table: "triage_case",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "due_provisional",
                schema: "routing",
                table: "triage_case",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<List<Guid>>(
                name: "recused",
                schema: "routing",
                table: "triage_case",
                type: "uuid[]",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "return_door",
                schema: "routing",
                table: "triage_case",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "return_door_code",
                schema: "routing",
                table: "triage_case",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "return_organ",
                schema: "routing",
                table: "triage_case",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "return_proposed_at",
                schema: "routing",
                table: "triage_case",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "return_proposed_by",
                schema: "routing",
                table: "triage_case",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "return_reason",
                schema: "routing",
                table: "triage_case",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "return_reason_code",
                schema: "routing",
                table: "triage_case",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "return_remark",
                schema: "routing",
                table: "triage_case",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "return_text",
                schema: "routing",
                table: "triage_case",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "seal",
                schema: "routing",
                table: "triage_case",
                type: "text",
                nullable: false,
                defaultValue: "Open");

            migrationBuilder.AddColumn<Guid>(
                name: "proposed_by_id",
                schema: "routing",
                table: "decision",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "bulk_decision",
                schema: "routing",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    act = table.Column<string>(type: "text", nullable: false),
                    order_given = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    cases = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    job_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bulk_decision", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "case_hold",
                schema: "routing",
                columns: table => new
                {
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    holder_id = table.Column<Guid>(type: "uuid", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_hold", x => x.case_id);
                    table.ForeignKey(
                        name: "fk_case_hold_triage_case_case_id",
                        column: x => x.case_id,
                        principalSchema: "routing",
                        principalTable: "triage_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "text_template",
                schema: "routing",
                columns: table => new
                {
                    reason_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: false),
                    text = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    saved_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_text_template", x => new { x.reason_code, x.version });
                    table.ForeignKey(
                        name: "fk_text_template_reason_reason_code",
                        column: x => x.reason_code,
                        principalSchema: "routing",
                        principalTable: "reason",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "bulk_item",
                schema: "routing",
                columns: table => new
                {
                    bulk_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    doubt = table.Column<string>(type: "text", nullable: true),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bulk_item", x => new { x.bulk_id, x.position });
                    table.ForeignKey(
                        name: "fk_bulk_item_bulk_decision_bulk_id",
                        column: x => x.bulk_id,
                        principalSchema: "routing",
                        principalTable: "bulk_decision",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.UpdateData(
                schema: "routing",
                table: "reason",
                keyColumn: "code",
                keyValue: "accusation",
                column: "template",
                value: "您反映的“{主题}”不属于人民建议征集范围，现予退回，并告知您正确的办理途径。感谢您的关心。");

            migrationBuilder.UpdateData(
                schema: "routing",
                table: "reason",
                keyColumn: "code",
                keyValue: "already-planned",
                column: "template",
                value: "您的建议“{主题}”与正在推进的工作一致，我们已留存供工作参考。感谢您的支持。");

            migrationBuilder.UpdateData(
                schema: "routing",
                table: "reason",
                keyColumn: "code",
                keyValue: "disputed-act",
                column: "template",
                value: "您反映的“{主题}”不属于人民建议征集范围，现予退回，并告知您正确的办理途径。感谢您的关心。");

            migrationBuilder.UpdateData(
                schema: "routing",
                table: "reason",
                keyColumn: "code",
                keyValue: "emergency",
                column: "template",
                value: "您反映的“{主题}”不属于人民建议征集范围，现予退回，并告知您正确的办理途径。感谢您的关心。");

            migrationBuilder.UpdateData(
                schema: "routing",
                table: "reason",
                keyColumn: "code",
                keyValue: "grievance",
                column: "template",
                value: "您反映的“{主题}”不属于人民建议征集范围，现予退回，并告知您正确的办理途径。感谢您的关心。");

            migrationBuilder.UpdateData(
                schema: "routing",
                table: "reason",
                keyColumn: "code",
                keyValue: "higher-authority",
                column: "template",
                value: "您的建议“{主题}”属于{机关}的职权范围，我们已转送该机关研究，并将跟踪办理情况。");

            migrationBuilder.UpdateData(
                schema: "routing",
                table: "reason",
                keyColumn: "code",
                keyValue: "in-scope",
                column: "template",
                value: "您的建议“{主题}”已受理，交由{单位}办理，将在{期限}内办结并答复您。感谢您为市北发展建言献策。");

            migrationBuilder.UpdateData(
                schema: "routing",
                table: "reason",
                keyColumn: "code",
                keyValue: "labour-dispute",
                column: "template",
                value: "您反映的“{主题}”不属于人民建议征集范围，现予退回，并告知您正确的办理途径。感谢您的关心。");

            migrationBuilder.UpdateData(
                schema: "routing",
                table: "reason",
                keyColumn: "code",
                keyValue: "litigation",
                column: "template",
                value: "您反映的“{主题}”不属于人民建议征集范围，现予退回，并告知您正确的办理途径。感谢您的关心。");

            migrationBuilder.UpdateData(
                schema: "routing",
                table: "reason",
                keyColumn: "code",
                keyValue: "merged",
                column: "template",
                value: "您的建议“{主题}”已受理，与他人提出的同类建议一并交由{单位}办理，将在{期限}内办结并答复您。感谢您为市北发展建言献策。");

            migrationBuilder.UpdateData(
                schema: "routing",
                table: "reason",
                keyColumn: "code",
                keyValue: "no-countermeasure",
                column: "template",
                value: "您的建议“{主题}”内容还不完整，现予退回。欢迎您补充完整后重新提交。");

            migrationBuilder.UpdateData(
                schema: "routing",
                table: "reason",
                keyColumn: "code",
                keyValue: "not-ripe",
                column: "template",
                value: "您的建议“{主题}”有参考价值，但现阶段条件尚不成熟，我们已留存，条件具备时将重新研究。感谢您的支持。");

            migrationBuilder.UpdateData(
                schema: "routing",
                table: "reason",
                keyColumn: "code",
                keyValue: "not-this-district",
                column: "template",
                value: "您的建议“{主题}”不属于市北区的职权范围，现予退回，请向{机关}提出。感谢您的关心。");

            migrationBuilder.UpdateData(
                schema: "routing",
                table: "reason",
                keyColumn: "code",
                keyValue: "other-organ",
                column: "template",
                value: "您的建议“{主题}”属于{机关}的职权范围，我们已转送该机关研究，并将跟踪办理情况。");

            migrationBuilder.UpdateData(
                schema: "routing",
                table: "reason",
                keyColumn: "code",
                keyValue: "reference",
                column: "template",
                value: "您的建议“{主题}”已留存，供决策参考。感谢您的支持。");

            migrationBuilder.UpdateData(
                schema: "routing",
                table: "reason",
                keyColumn: "code",
                keyValue: "supplement-lapsed",
                column: "template",
                value: "我们没有在期限内收到您对“{主题}”的补充材料，这件建议先予退回。欢迎您准备好后随时重新提交，我们会认真办理。");

            migrationBuilder.UpdateData(
                schema: "routing",
                table: "reason",
                keyColumn: "code",
                keyValue: "taken-up-again",
                column: "template",
                value: "您此前留存的建议“{主题}”现已具备办理条件，予以受理，交由{单位}办理，将在{期限}内办结并答复您。");

            migrationBuilder.UpdateData(
                schema: "routing",
                table: "reason",
                keyColumn: "code",
                keyValue: "unclear",
                column: "template",
                value: "您的建议“{主题}”内容还不完整，现予退回。欢迎您补充完整后重新提交。");

            migrationBuilder.UpdateData(
                schema: "routing",
                table: "reason",
                keyColumn: "code",
                keyValue: "vertical-organ",
                column: "template",
                value: "您的建议“{主题}”属于{机关}的职权范围，我们已转送该机关研究，并将跟踪办理情况。");

            migrationBuilder.CreateIndex(
                name: "ix_triage_case_filters",
                schema: "routing",
                table: "triage_case",
                columns: new[] { "status", "channel", "domain", "aspect", "subdistrict_code", "community_code", "scope_signals", "due_provisional" })
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:StorageParameter:gin_pending_list_limit", 1024);

            migrationBuilder.CreateIndex(
                name: "ix_triage_case_open",
                schema: "routing",
                table: "triage_case",
                columns: new[] { "due_at", "id" },
                filter: "status in ('Pending', 'AwaitingSupplement')")
                .Annotation("Npgsql:IndexInclude", new[] { "status", "seal", "channel", "domain", "aspect", "subdistrict_code", "community_code", "scope_signals", "received_at", "due_provisional" });

            migrationBuilder.CreateIndex(
                name: "ix_triage_case_return_proposed_at",
                schema: "routing",
                table: "triage_case",
                column: "return_proposed_at",
                filter: "return_proposed_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_triage_case_sealed",
                schema: "routing",
                table: "triage_case",
                columns: new[] { "due_at", "id" },
                filter: "seal = 'Sealed'");

            migrationBuilder.CreateIndex(
                name: "ix_triage_case_status_received_at_id",
                schema: "routing",
                table: "triage_case",
                columns: new[] { "status", "received_at", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_bulk_decision_officer_id_created_at",
                schema: "routing",
                table: "bulk_decision",
                columns: new[] { "officer_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_bulk_item_bulk_id_case_id",
                schema: "routing",
                table: "bulk_item",
                columns: new[] { "bulk_id", "case_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bulk_item_waiting",
                schema: "routing",
                table: "bulk_item",
                columns: new[] { "bulk_id", "position" },
                filter: "outcome = 'Waiting'");

            migrationBuilder.CreateIndex(
                name: "ix_case_hold_until",
                schema: "routing",
                table: "case_hold",
                column: "until");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bulk_item",
                schema: "routing");

            migrationBuilder.DropTable(
                name: "case_hold",
                schema: "routing");

            migrationBuilder.DropTable(
                name: "text_template",
                schema: "routing");

            migrationBuilder.DropTable(
                name: "bulk_decision",
                schema: "routing");

            migrationBuilder.DropIndex(
                name: "ix_triage_case_filters",
                schema: "routing",
                table: "triage_case");

            migrationBuilder.DropIndex(
                name: "ix_triage_case_open",
                schema: "routing",
                table: "triage_case");

            migrationBuilder.DropIndex(
                name: "ix_triage_case_return_proposed_at",
                schema: "routing",
                table: "triage_case");

            migrationBuilder.DropIndex(
                name: "ix_triage_case_sealed",
                schema: "routing",
                table: "triage_case");

            migrationBuilder.DropIndex(
                name: "ix_triage_case_status_received_at_id",
                schema: "routing",
                table: "triage_case");

            migrationBuilder.DropColumn(
                name: "accused_unit_id",
                schema: "routing",
                table: "triage_case");

            migrationBuilder.DropColumn(
                name: "due_provisional",
                schema: "routing",
                table: "triage_case");

            migrationBuilder.DropColumn(
                name: "recused",
                schema: "routing",
                table: "triage_case");

            migrationBuilder.DropColumn(
                name: "return_door",
                schema: "routing",
                table: "triage_case");

            migrationBuilder.DropColumn(
                name: "return_door_code",
                schema: "routing",
                table: "triage_case");

            migrationBuilder.DropColumn(
                name: "return_organ",
                schema: "routing",
                table: "triage_case");

            migrationBuilder.DropColumn(
                name: "return_proposed_at",
                schema: "routing",
                table: "triage_case");

            migrationBuilder.DropColumn(
                name: "return_proposed_by",
                schema: "routing",
                table: "triage_case");

            migrationBuilder.DropColumn(
                name: "return_reason",
                schema: "routing",
                table: "triage_case");

            migrationBuilder.DropColumn(
                name: "return_reason_code",
                schema: "routing",
                table: "triage_case");

            migrationBuilder.DropColumn(
                name: "return_remark",
                schema: "routing",
                table: "triage_case");

            migrationBuilder.DropColumn(
                name: "return_text",
                schema: "routing",
                table: "triage_case");

            migrationBuilder.DropColumn(
                name: "seal",
                schema: "routing",
                table: "triage_case");

            migrationBuilder.DropColumn(
                name: "proposed_by_id",
                schema: "routing",
                table: "decision");

            migrationBuilder.AlterDatabase()
                .OldAnnotation("Npgsql:PostgresExtension:btree_gin", ",,");

            migrationBuilder.AlterTable(
                name: "triage_case",
                schema: "routing")
                .OldAnnotation("Npgsql:StorageParameter:autovacuum_vacuum_insert_scale_factor", 0.01)
                .OldAnnotation("Npgsql:StorageParameter:autovacuum_vacuum_scale_factor", 0.01);

            migrationBuilder.UpdateData(
                schema: "routing",
                table: "reason",
                keyColumn: "code",
                keyValue: "accusation",
                column: "template",
                value: "您反映的“{topic}”不属于人民建议征集范围，现予退回，并告知您正确的办理途径。感谢您的关心。");

            migrationBuilder.UpdateData(
                schema: "routing",
                table: "reason",
                keyColumn: "code",
                keyValue: "already-planned",
                column: "template",
                value: "您的建议“{topic}”与正在推进的工作一致，我们已留存供工作参考。感谢您的支持。");

            migrationBuilder.UpdateData(
                schema: "routing",
                table: "reason",
                keyColumn: "code",
                keyValue: "disputed-act",
                column: "template",
                value: "您反映的“{topic}”不属于人民建议征集范围，现予退回，并告知您正确的办理途径。感谢您的关心。");

            migrationBuilder.UpdateData(
                schema: "routing",
                table: "reason",
                keyColumn: "code",
                keyValue: "emergency",
                column: "template",
                value: "您反映的“{topic}”不属于人民建议征集范围，现予退回，并告知您正确的办理途径。感谢您的关心。");

            migrationBuilder.UpdateData(
                schema: "routing",
                table: "reason",
                keyColumn: "code",
                keyValue: "grievance",
                column: "template",
                value: "您反映的“{topic}”不属于人民建议征集范围，现予退回，并告知您正确的办理途径。感谢您的关心。");

            migrationBuilder.UpdateData(
                schema: "routing",
                table: "reason",
                keyColumn: "code",
                keyValue: "higher-authority",
                column: "template",
                value: "您的建议“{topic}”属于{organ}的职权范围，我们已转送该机关研究，并将跟踪办理情况。");

            migrationBuilder.UpdateData(
                schema: "routing",
                table: "reason",
                keyColumn: "code",
                keyValue: "in-scope",
                column: "template",
                value: "您的建议“{topic}”已受理，交由{unit}办理，将在{days}日内办结并答复您。感谢您为市北发展建言献策。");

            migrationBuilder.UpdateData(
                schema: "routing",
                table: "reason",
                keyColumn: "code",
                keyValue: "labour-dispute",
                column: "template",
                value: "您反映的“{topic}”不属于人民建议征集范围，现予退回，并告知您正确的办理途径。感谢您的关心。");

            migrationBuilder.UpdateData(
                schema: "routing",
                table: "reason",
                keyColumn: "code",
                keyValue: "litigation",
                column: "template",
                value: "您反映的“{topic}”不属于人民建议征集范围，现予退回，并告知您正确的办理途径。感谢您的关心。");

            migrationBuilder.UpdateData(
                schema: "routing",
                table: "reason",
                keyColumn: "code",
                keyValue: "merged",
                column: "template",
                value: "您的建议“{topic}”已受理，与他人提出的同类建议一并交由{unit}办理，将在{days}日内办结并答复您。感谢您为市北发展建言献策。");

            migrationBuilder.UpdateData(
                schema: "routing",
                table: "reason",
                keyColumn: "code",
                keyValue: "no-countermeasure",
                column: "template",
                value: "您的建议“{topic}”内容还不完整，现予退回。欢迎您补充完整后重新提交。");

            migrationBuilder.UpdateData(
                schema: "routing",
                table: "reason",
                keyColumn: "code",
                keyValue: "not-ripe",
                column: "template",
                value: "您的建议“{topic}”有参考价值，但现阶段条件尚不成熟，我们已留存，条件具备时将重新研究。感谢您的支持。");

            migrationBuilder.UpdateData(
                schema: "routing",
                table: "reason",
                keyColumn: "code",
                keyValue: "not-this-district",
                column: "template",
                value: "您的建议“{topic}”不属于市北区的职权范围，现予退回，请向{organ}提出。感谢您的关心。");

            migrationBuilder.UpdateData(
                schema: "routing",
                table: "reason",
                keyColumn: "code",
                keyValue: "other-organ",
                column: "template",
                value: "您的建议“{topic}”属于{organ}的职权范围，我们已转送该机关研究，并将跟踪办理情况。");

            migrationBuilder.UpdateData(
                schema: "routing",
                table: "reason",
                keyColumn: "code",
                keyValue: "reference",
                column: "template",
                value: "您的建议“{topic}”已留存，供决策参考。感谢您的支持。");

            migrationBuilder.UpdateData(
                schema: "routing",
                table: "reason",
                keyColumn: "code",
                keyValue: "supplement-lapsed",
                column: "template",
                value: "我们没有在期限内收到您对“{topic}”的补充材料，这件建议先予退回。欢迎您准备好后随时重新提交，我们会认真办理。");

            migrationBuilder.UpdateData(
                schema: "routing",
                table: "reason",
                keyColumn: "code",
                keyValue: "taken-up-again",
                column: "template",
                value: "您此前留存的建议“{topic}”现已具备办理条件，予以受理，交由{unit}办理，将在{days}日内办结并答复您。");

            migrationBuilder.UpdateData(
                schema: "routing",
                table: "reason",
                keyColumn: "code",
                keyValue: "unclear",
                column: "template",
                value: "您的建议“{topic}”内容还不完整，现予退回。欢迎您补充完整后重新提交。");

            migrationBuilder.UpdateData(
                schema: "routing",
                table: "reason",
                keyColumn: "code",
                keyValue: "vertical-organ",
                column: "template",
                value: "您的建议“{topic}”属于{organ}的职权范围，我们已转送该机关研究，并将跟踪办理情况。");

            migrationBuilder.CreateIndex(
                name: "ix_triage_case_open",
                schema: "routing",
                table: "triage_case",
                columns: new[] { "due_at", "id" },
                filter: "status in ('Pending', 'AwaitingSupplement')");

            migrationBuilder.CreateIndex(
                name: "ix_triage_case_status_due_at_id",
                schema: "routing",
                table: "triage_case",
                columns: new[] { "status", "due_at", "id" });
        }
    }
}
