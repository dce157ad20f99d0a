using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZhihuiShibei.Handling.Migrations
{
    /// <inheritdoc />
    public partial class PromisesAndLadders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "adoption",
                schema: "handling",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    origin = table.Column<string>(type: "text", nullable: false),
                    origin_id = table.Column<Guid>(type: "uuid", nullable: true),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    summary = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    writers = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    dropped_because = table.Column<string>(type: "text", nullable: true),
                    percent = table.Column<int>(type: "integer", nullable: false),
                    next_due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    alarm_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    plan_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    status = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_adoption", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ladder",
                schema: "handling",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    adoption_id = table.Column<Guid>(type: "uuid", nullable: true),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    clock_code = table.Column<string>(type: "text", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    extended = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<string>(type: "text", nullable: true),
                    climbed_to = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    next_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ladder", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "leader_digest",
                schema: "handling",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: true),
                    ordinal = table.Column<int>(type: "integer", nullable: true),
                    remark = table.Column<string>(type: "text", nullable: false),
                    composed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    issued_by = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    status = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_leader_digest", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "proof_file",
                schema: "handling",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    adoption_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    content_type = table.Column<string>(type: "text", nullable: false),
                    length = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proof_file", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "published_copy",
                schema: "handling",
                columns: table => new
                {
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    publication_id = table.Column<Guid>(type: "uuid", nullable: false),
                    topic = table.Column<string>(type: "text", nullable: true),
                    excerpt = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    shown = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_published_copy", x => x.suggestion_id);
                });

            migrationBuilder.CreateTable(
                name: "supervision_item",
                schema: "handling",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    ladder_id = table.Column<Guid>(type: "uuid", nullable: true),
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: true),
                    adoption_id = table.Column<Guid>(type: "uuid", nullable: true),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    clock_code = table.Column<string>(type: "text", nullable: true),
                    level = table.Column<string>(type: "text", nullable: true),
                    text = table.Column<string>(type: "text", nullable: true),
                    post = table.Column<string>(type: "text", nullable: true),
                    given_on = table.Column<DateOnly>(type: "date", nullable: true),
                    instruction_id = table.Column<Guid>(type: "uuid", nullable: true),
                    source = table.Column<string>(type: "text", nullable: true),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    raised_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    notice_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    status = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supervision_item", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "supervision_rules",
                schema: "handling",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    rules = table.Column<string>(type: "jsonb", nullable: false),
                    quiet_from = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    quiet_to = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    enacted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supervision_rules", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "contributor",
                schema: "handling",
                columns: table => new
                {
                    adoption_id = table.Column<Guid>(type: "uuid", nullable: false),
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contributor", x => new { x.adoption_id, x.suggestion_id });
                    table.ForeignKey(
                        name: "fk_contributor_adoption_adoption_id",
                        column: x => x.adoption_id,
                        principalSchema: "handling",
                        principalTable: "adoption",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "milestone",
                schema: "handling",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    adoption_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    weight = table.Column<int>(type: "integer", nullable: false),
                    first_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reached_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    text = table.Column<string>(type: "text", nullable: true),
                    overdue_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_milestone", x => x.id);
                    table.ForeignKey(
                        name: "fk_milestone_adoption_adoption_id",
                        column: x => x.adoption_id,
                        principalSchema: "handling",
                        principalTable: "adoption",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "milestone_move",
                schema: "handling",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    adoption_id = table.Column<Guid>(type: "uuid", nullable: false),
                    milestone_id = table.Column<Guid>(type: "uuid", nullable: false),
                    former_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_milestone_move", x => x.id);
                    table.ForeignKey(
                        name: "fk_milestone_move_adoption_adoption_id",
                        column: x => x.adoption_id,
                        principalSchema: "handling",
                        principalTable: "adoption",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proof",
                schema: "handling",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    adoption_id = table.Column<Guid>(type: "uuid", nullable: false),
                    milestone_id = table.Column<Guid>(type: "uuid", nullable: true),
                    text = table.Column<string>(type: "text", nullable: false),
                    document_number = table.Column<string>(type: "text", nullable: true),
                    link = table.Column<string>(type: "text", nullable: true),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    struck_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    struck_because = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proof", x => x.id);
                    table.ForeignKey(
                        name: "fk_proof_adoption_adoption_id",
                        column: x => x.adoption_id,
                        principalSchema: "handling",
                        principalTable: "adoption",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "digest_line",
                schema: "handling",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    digest_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: true),
                    title = table.Column<string>(type: "text", nullable: false),
                    unit_name = table.Column<string>(type: "text", nullable: false),
                    clock_text = table.Column<string>(type: "text", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    overdue_days = table.Column<int>(type: "integer", nullable: false),
                    time = table.Column<int>(type: "integer", nullable: false),
                    cause = table.Column<string>(type: "text", nullable: true),
                    measure = table.Column<string>(type: "text", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_digest_line", x => x.id);
                    table.ForeignKey(
                        name: "fk_digest_line_leader_digest_digest_id",
                        column: x => x.digest_id,
                        principalSchema: "handling",
                        principalTable: "leader_digest",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "supervision_answer",
                schema: "handling",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    level = table.Column<string>(type: "text", nullable: true),
                    cause = table.Column<string>(type: "text", nullable: false),
                    measure = table.Column<string>(type: "text", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supervision_answer", x => x.id);
                    table.ForeignKey(
                        name: "fk_supervision_answer_supervision_item_item_id",
                        column: x => x.item_id,
                        principalSchema: "handling",
                        principalTable: "supervision_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "supervision_step",
                schema: "handling",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    level = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    notice_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supervision_step", x => x.id);
                    table.ForeignKey(
                        name: "fk_supervision_step_supervision_item_item_id",
                        column: x => x.item_id,
                        principalSchema: "handling",
                        principalTable: "supervision_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_adoption_alarm_at",
                schema: "handling",
                table: "adoption",
                column: "alarm_at",
                filter: "alarm_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_adoption_origin_id",
                schema: "handling",
                table: "adoption",
                column: "origin_id",
                unique: true,
                filter: "origin_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_adoption_proposed_at_id",
                schema: "handling",
                table: "adoption",
                columns: new[] { "proposed_at", "id" },
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_adoption_public",
                schema: "handling",
                table: "adoption",
                columns: new[] { "confirmed_at", "id" },
                descending: new bool[0],
                filter: "confirmed_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_adoption_unit_id_proposed_at_id",
                schema: "handling",
                table: "adoption",
                columns: new[] { "unit_id", "proposed_at", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_contributor_suggestion_id",
                schema: "handling",
                table: "contributor",
                column: "suggestion_id");

            migrationBuilder.CreateIndex(
                name: "ix_digest_line_digest_id",
                schema: "handling",
                table: "digest_line",
                column: "digest_id");

            migrationBuilder.CreateIndex(
                name: "ix_digest_line_item_id",
                schema: "handling",
                table: "digest_line",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_ladder_next_at",
                schema: "handling",
                table: "ladder",
                column: "next_at",
                filter: "next_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_leader_digest_composed_at_id",
                schema: "handling",
                table: "leader_digest",
                columns: new[] { "composed_at", "id" },
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_leader_digest_year_ordinal",
                schema: "handling",
                table: "leader_digest",
                columns: new[] { "year", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_milestone_adoption_id",
                schema: "handling",
                table: "milestone",
                column: "adoption_id");

            migrationBuilder.CreateIndex(
                name: "ix_milestone_move_adoption_id",
                schema: "handling",
                table: "milestone_move",
                column: "adoption_id");

            migrationBuilder.CreateIndex(
                name: "ix_proof_adoption_id",
                schema: "handling",
                table: "proof",
                column: "adoption_id");

            migrationBuilder.CreateIndex(
                name: "ix_proof_file_adoption_id",
                schema: "handling",
                table: "proof_file",
                column: "adoption_id");

            migrationBuilder.CreateIndex(
                name: "ix_supervision_answer_item_id",
                schema: "handling",
                table: "supervision_answer",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_supervision_item_instruction_id",
                schema: "handling",
                table: "supervision_item",
                column: "instruction_id",
                unique: true,
                filter: "instruction_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_supervision_item_ladder_id",
                schema: "handling",
                table: "supervision_item",
                column: "ladder_id",
                unique: true,
                filter: "ladder_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_supervision_item_overdue",
                schema: "handling",
                table: "supervision_item",
                columns: new[] { "due_at", "id" },
                filter: "level in ('RedAlert', 'ListedSupervision', 'LeaderDigest')");

            migrationBuilder.CreateIndex(
                name: "ix_supervision_item_raised_at_id",
                schema: "handling",
                table: "supervision_item",
                columns: new[] { "raised_at", "id" },
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_supervision_item_suggestion_id",
                schema: "handling",
                table: "supervision_item",
                column: "suggestion_id");

            migrationBuilder.CreateIndex(
                name: "ix_supervision_item_unit_id_raised_at_id",
                schema: "handling",
                table: "supervision_item",
                columns: new[] { "unit_id", "raised_at", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_supervision_step_item_id",
                schema: "handling",
                table: "supervision_step",
                column: "item_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "contributor",
                schema: "handling");

            migrationBuilder.DropTable(
                name: "digest_line",
                schema: "handling");

            migrationBuilder.DropTable(
                name: "ladder",
                schema: "handling");

            migrationBuilder.DropTable(
                name: "milestone",
                schema: "handling");

            migrationBuilder.DropTable(
                name: "milestone_move",
                schema: "handling");

            migrationBuilder.DropTable(
                name: "proof",
                schema: "handling");

            migrationBuilder.DropTable(
                name: "proof_file",
                schema: "handling");

            migrationBuilder.DropTable(
                name: "published_copy",
                schema: "handling");

            migrationBuilder.DropTable(
                name: "supervision_answer",
                schema: "handling");

            migrationBuilder.DropTable(
                name: "supervision_rules",
                schema: "handling");

            migrationBuilder.DropTable(
                name: "supervision_step",
                schema: "handling");

            migrationBuilder.DropTable(
                name: "leader_digest",
                schema: "handling");

            migrationBuilder.DropTable(
                name: "adoption",
                schema: "handling");

            migrationBuilder.DropTable(
                name: "supervision_item",
                schema: "handling");
        }
    }
}
