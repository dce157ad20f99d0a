using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace ZhihuiShibei.Routing.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "routing");

            migrationBuilder.CreateTable(
                name: "clock",
                schema: "routing",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rule_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    rule_version = table.Column<int>(type: "integer", nullable: false),
                    rule = table.Column<string>(type: "jsonb", nullable: false),
                    entries = table.Column<string>(type: "jsonb", nullable: false),
                    status = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    stopped_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    is_provisional = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clock", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "door",
                schema: "routing",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    how_to = table.Column<string>(type: "text", nullable: false),
                    needs_organ = table.Column<bool>(type: "boolean", nullable: false),
                    active = table.Column<bool>(type: "boolean", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_door", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "history",
                schema: "routing",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    actor_kind = table.Column<string>(type: "text", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    from = table.Column<string>(type: "text", nullable: true),
                    act = table.Column<string>(type: "text", nullable: false),
                    to = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_history", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "triage_case",
                schema: "routing",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    topic = table.Column<string>(type: "text", nullable: false),
                    excerpt = table.Column<string>(type: "text", nullable: false),
                    channel = table.Column<string>(type: "text", nullable: false),
                    domain = table.Column<string>(type: "text", nullable: true),
                    aspect = table.Column<string>(type: "text", nullable: true),
                    subdistrict_code = table.Column<string>(type: "text", nullable: true),
                    community_code = table.Column<string>(type: "text", nullable: true),
                    suggester_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    text_verdict = table.Column<string>(type: "text", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    overdue_noted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    supplement_question = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    supplement_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    status = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_triage_case", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "unit",
                schema: "routing",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    closed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reason",
                schema: "routing",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    decision = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    template = table.Column<string>(type: "text", nullable: false),
                    door_code = table.Column<string>(type: "character varying(40)", nullable: true),
                    system_only = table.Column<bool>(type: "boolean", nullable: false),
                    active = table.Column<bool>(type: "boolean", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reason", x => x.code);
                    table.ForeignKey(
                        name: "fk_reason_door_door_code",
                        column: x => x.door_code,
                        principalSchema: "routing",
                        principalTable: "door",
                        principalColumn: "code");
                });

            migrationBuilder.CreateTable(
                name: "decision",
                schema: "routing",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    decision = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decider_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason_code = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    text_to_suggester = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    remark = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    door_code = table.Column<string>(type: "text", nullable: true),
                    door = table.Column<string>(type: "text", nullable: true),
                    organ = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    receipt_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    follow_up_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decision", x => x.id);
                    table.ForeignKey(
                        name: "fk_decision_triage_case_case_id",
                        column: x => x.case_id,
                        principalSchema: "routing",
                        principalTable: "triage_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "work_order",
                schema: "routing",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    dispatched_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    acknowledge_by = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    acknowledged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    overdue_noted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    co_handling_due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    status = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_order", x => x.id);
                    table.ForeignKey(
                        name: "fk_work_order_triage_case_case_id",
                        column: x => x.case_id,
                        principalSchema: "routing",
                        principalTable: "triage_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_work_order_units_unit_id",
                        column: x => x.unit_id,
                        principalSchema: "routing",
                        principalTable: "unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                schema: "routing",
                table: "door",
                columns: new[] { "code", "active", "how_to", "name", "needs_organ", "position" },
                values: new object[,]
                {
                    { "court", true, "可拨打12368诉讼服务热线咨询立案事宜。", "人民法院", false, 3 },
                    { "discipline", true, "检举控告请向有管理权限的纪检监察机关反映，可拨打12388举报电话。", "纪检监察机关", false, 1 },
                    { "emergency", true, "遇有危险或紧急情况，请立即拨打110（报警）、119（火警）或120（急救）。", "110、119、120", false, 6 },
                    { "labour-arbitration", true, "可拨打12333咨询仲裁申请事宜。", "劳动人事争议仲裁机构", false, 4 },
                    { "owner", true, "这件事由该单位负责，请直接向其提出。", "有权处理的单位", true, 7 },
                    { "petition", true, "个人诉求可拨打12345，或向信访部门提出。", "12345政务服务热线或信访部门", false, 2 },
                    { "reconsideration", true, "请向作出行政行为机关所属的人民政府申请行政复议，注意法定申请期限。", "行政复议机关", false, 5 }
                });

            migrationBuilder.InsertData(
                schema: "routing",
                table: "reason",
                columns: new[] { "code", "active", "decision", "door_code", "name", "position", "system_only", "template" },
                values: new object[,]
                {
                    { "already-planned", true, "Retained", null, "相关工作已在推进", 2, false, "您的建议“{topic}”与正在推进的工作一致，我们已留存供工作参考。感谢您的支持。" },
                    { "higher-authority", true, "Transferred", null, "属于上级机关职权", 1, false, "您的建议“{topic}”属于{organ}的职权范围，我们已转送该机关研究，并将跟踪办理情况。" },
                    { "in-scope", true, "Accepted", null, "属于征集范围，予以受理", 1, false, "您的建议“{topic}”已受理，交由{unit}办理，将在{days}日内办结并答复您。感谢您为市北发展建言献策。" },
                    { "no-countermeasure", true, "Returned", null, "没有对策措施", 8, false, "您的建议“{topic}”内容还不完整，现予退回。欢迎您补充完整后重新提交。" },
                    { "not-ripe", true, "Retained", null, "现阶段条件尚不成熟", 1, false, "您的建议“{topic}”有参考价值，但现阶段条件尚不成熟，我们已留存，条件具备时将重新研究。感谢您的支持。" },
                    { "other-organ", true, "Transferred", null, "属于区外其他机关职权", 3, false, "您的建议“{topic}”属于{organ}的职权范围，我们已转送该机关研究，并将跟踪办理情况。" },
                    { "reference", true, "Retained", null, "供决策参考", 3, false, "您的建议“{topic}”已留存，供决策参考。感谢您的支持。" },
                    { "supplement-lapsed", true, "Returned", null, "逾期未补正", 10, true, "我们没有在期限内收到您对“{topic}”的补充材料，这件建议先予退回。欢迎您准备好后随时重新提交，我们会认真办理。" },
                    { "taken-up-again", true, "Accepted", null, "留存的建议条件成熟，重新启用", 2, false, "您此前留存的建议“{topic}”现已具备办理条件，予以受理，交由{unit}办理，将在{days}日内办结并答复您。" },
                    { "unclear", true, "Returned", null, "内容不明确", 9, false, "您的建议“{topic}”内容还不完整，现予退回。欢迎您补充完整后重新提交。" },
                    { "vertical-organ", true, "Transferred", null, "属于垂直管理机关职权", 2, false, "您的建议“{topic}”属于{organ}的职权范围，我们已转送该机关研究，并将跟踪办理情况。" },
                    { "accusation", true, "Returned", "discipline", "属于检举控告", 1, false, "您反映的“{topic}”不属于人民建议征集范围，现予退回，并告知您正确的办理途径。感谢您的关心。" },
                    { "disputed-act", true, "Returned", "reconsideration", "应当通过行政复议解决", 5, false, "您反映的“{topic}”不属于人民建议征集范围，现予退回，并告知您正确的办理途径。感谢您的关心。" },
                    { "emergency", true, "Returned", "emergency", "属于紧急求助", 6, false, "您反映的“{topic}”不属于人民建议征集范围，现予退回，并告知您正确的办理途径。感谢您的关心。" },
                    { "grievance", true, "Returned", "petition", "属于个人申诉求决", 2, false, "您反映的“{topic}”不属于人民建议征集范围，现予退回，并告知您正确的办理途径。感谢您的关心。" },
                    { "labour-dispute", true, "Returned", "labour-arbitration", "属于劳动人事争议", 4, false, "您反映的“{topic}”不属于人民建议征集范围，现予退回，并告知您正确的办理途径。感谢您的关心。" },
                    { "litigation", true, "Returned", "court", "应当通过诉讼解决", 3, false, "您反映的“{topic}”不属于人民建议征集范围，现予退回，并告知您正确的办理途径。感谢您的关心。" },
                    { "not-this-district", true, "Returned", "owner", "不属于本区事权", 7, false, "您的建议“{topic}”不属于市北区的职权范围，现予退回，请向{organ}提出。感谢您的关心。" }
                });

            migrationBuilder.CreateIndex(
                name: "ix_clock_due_at",
                schema: "routing",
                table: "clock",
                column: "due_at",
                filter: "stopped_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_clock_subject_id",
                schema: "routing",
                table: "clock",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_decision_case_id_at",
                schema: "routing",
                table: "decision",
                columns: new[] { "case_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_history_subject_id_id",
                schema: "routing",
                table: "history",
                columns: new[] { "subject_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_reason_door_code",
                schema: "routing",
                table: "reason",
                column: "door_code");

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

            migrationBuilder.CreateIndex(
                name: "ix_work_order_case_id",
                schema: "routing",
                table: "work_order",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_work_order_case_id_unit_id",
                schema: "routing",
                table: "work_order",
                columns: new[] { "case_id", "unit_id" },
                unique: true,
                filter: "status <> 'Cancelled'");

            migrationBuilder.CreateIndex(
                name: "ix_work_order_dispatched",
                schema: "routing",
                table: "work_order",
                column: "acknowledge_by",
                filter: "status = 'Dispatched'");

            migrationBuilder.CreateIndex(
                name: "ix_work_order_unit_id_status_acknowledge_by_id",
                schema: "routing",
                table: "work_order",
                columns: new[] { "unit_id", "status", "acknowledge_by", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "clock",
                schema: "routing");

            migrationBuilder.DropTable(
                name: "decision",
                schema: "routing");

            migrationBuilder.DropTable(
                name: "history",
                schema: "routing");

            migrationBuilder.DropTable(
                name: "reason",
                schema: "routing");

            migrationBuilder.DropTable(
                name: "work_order",
                schema: "routing");

            migrationBuilder.DropTable(
                name: "door",
                schema: "routing");

            migrationBuilder.DropTable(
                name: "triage_case",
                schema: "routing");

            migrationBuilder.DropTable(
                name: "unit",
                schema: "routing");
        }
    }
}
