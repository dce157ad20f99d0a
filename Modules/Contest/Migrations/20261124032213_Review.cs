using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ZhihuiShibei.Contest.Migrations
{
    /// <inheritdoc />
    public partial class Review : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "sealed",
                schema: "contest",
                table: "entry",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "blind_copy",
                schema: "contest",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    topic = table.Column<string>(type: "text", nullable: false),
                    rationale = table.Column<string>(type: "text", nullable: false),
                    countermeasures = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_blind_copy", x => x.id);
                    table.ForeignKey(
                        name: "fk_blind_copy_entry_entry_id",
                        column: x => x.entry_id,
                        principalSchema: "contest",
                        principalTable: "entry",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "review",
                schema: "contest",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    rules_version = table.Column<int>(type: "integer", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    step = table.Column<int>(type: "integer", nullable: false),
                    seed_source = table.Column<string>(type: "text", nullable: true),
                    seed_announced_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    seed_known_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    seed = table.Column<string>(type: "text", nullable: true),
                    seed_proof = table.Column<string>(type: "text", nullable: true),
                    list_changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    drawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    phase_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    status = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review", x => x.id);
                    table.ForeignKey(
                        name: "fk_review_themed_collection_id",
                        column: x => x.id,
                        principalSchema: "contest",
                        principalTable: "themed_collection",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "deliberation_minutes",
                schema: "contest",
                columns: table => new
                {
                    review_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deliberation_minutes", x => new { x.review_id, x.round, x.version });
                    table.ForeignKey(
                        name: "fk_deliberation_minutes_review_review_id",
                        column: x => x.review_id,
                        principalSchema: "contest",
                        principalTable: "review",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "draw_event",
                schema: "contest",
                columns: table => new
                {
                    review_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: true),
                    each = table.Column<int>(type: "integer", nullable: false),
                    pool = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draw_event", x => new { x.review_id, x.step });
                    table.ForeignKey(
                        name: "fk_draw_event_review_review_id",
                        column: x => x.review_id,
                        principalSchema: "contest",
                        principalTable: "review",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "juror",
                schema: "contest",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    review_id = table.Column<Guid>(type: "uuid", nullable: false),
                    staff_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    fields = table.Column<List<string>>(type: "text[]", nullable: false),
                    employer = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    relations = table.Column<List<string>>(type: "text[]", nullable: false),
                    term_from = table.Column<DateOnly>(type: "date", nullable: false),
                    term_to = table.Column<DateOnly>(type: "date", nullable: false),
                    pledge_version = table.Column<string>(type: "text", nullable: true),
                    pledged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    end_reason = table.Column<string>(type: "text", nullable: true),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_juror", x => x.id);
                    table.ForeignKey(
                        name: "fk_juror_review_review_id",
                        column: x => x.review_id,
                        principalSchema: "contest",
                        principalTable: "review",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "result_round",
                schema: "contest",
                columns: table => new
                {
                    review_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    step = table.Column<int>(type: "integer", nullable: false),
                    rules_version = table.Column<int>(type: "integer", nullable: false),
                    entries = table.Column<int>(type: "integer", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_result_round", x => new { x.review_id, x.round });
                    table.ForeignKey(
                        name: "fk_result_round_review_review_id",
                        column: x => x.review_id,
                        principalSchema: "contest",
                        principalTable: "review",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "review_rules",
                schema: "contest",
                columns: table => new
                {
                    review_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    rules = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_rules", x => new { x.review_id, x.version });
                    table.ForeignKey(
                        name: "fk_review_rules_review_review_id",
                        column: x => x.review_id,
                        principalSchema: "contest",
                        principalTable: "review",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "seed_announcement",
                schema: "contest",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    review_id = table.Column<Guid>(type: "uuid", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    known_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seed_announcement", x => x.id);
                    table.ForeignKey(
                        name: "fk_seed_announcement_review_review_id",
                        column: x => x.review_id,
                        principalSchema: "contest",
                        principalTable: "review",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "assignment",
                schema: "contest",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    review_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    juror_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    step = table.Column<int>(type: "integer", nullable: false),
                    phase = table.Column<string>(type: "text", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    lot = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    scored_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    released_step = table.Column<int>(type: "integer", nullable: true),
                    released_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    released_for = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assignment", x => x.id);
                    table.ForeignKey(
                        name: "fk_assignment_entry_entry_id",
                        column: x => x.entry_id,
                        principalSchema: "contest",
                        principalTable: "entry",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_assignment_juror_juror_id",
                        column: x => x.juror_id,
                        principalSchema: "contest",
                        principalTable: "juror",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "juror_conflict",
                schema: "contest",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    review_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    juror_id = table.Column<Guid>(type: "uuid", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    step = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_juror_conflict", x => x.id);
                    table.ForeignKey(
                        name: "fk_juror_conflict_entry_entry_id",
                        column: x => x.entry_id,
                        principalSchema: "contest",
                        principalTable: "entry",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_juror_conflict_juror_juror_id",
                        column: x => x.juror_id,
                        principalSchema: "contest",
                        principalTable: "juror",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "score",
                schema: "contest",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    assignment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    scores = table.Column<string>(type: "jsonb", nullable: false),
                    comment = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_score", x => x.id);
                    table.ForeignKey(
                        name: "fk_score_assignment_assignment_id",
                        column: x => x.assignment_id,
                        principalSchema: "contest",
                        principalTable: "assignment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_assignment_entry_id_juror_id",
                schema: "contest",
                table: "assignment",
                columns: new[] { "entry_id", "juror_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_assignment_juror_id_scored_at",
                schema: "contest",
                table: "assignment",
                columns: new[] { "juror_id", "scored_at" });

            migrationBuilder.CreateIndex(
                name: "ix_assignment_review_id",
                schema: "contest",
                table: "assignment",
                column: "review_id");

            migrationBuilder.CreateIndex(
                name: "ix_blind_copy_entry_id_version",
                schema: "contest",
                table: "blind_copy",
                columns: new[] { "entry_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_juror_review_id_staff_id",
                schema: "contest",
                table: "juror",
                columns: new[] { "review_id", "staff_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_juror_staff_id",
                schema: "contest",
                table: "juror",
                column: "staff_id");

            migrationBuilder.CreateIndex(
                name: "ix_juror_conflict_entry_id_juror_id_source",
                schema: "contest",
                table: "juror_conflict",
                columns: new[] { "entry_id", "juror_id", "source" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_juror_conflict_juror_id",
                schema: "contest",
                table: "juror_conflict",
                column: "juror_id");

            migrationBuilder.CreateIndex(
                name: "ix_juror_conflict_review_id_step",
                schema: "contest",
                table: "juror_conflict",
                columns: new[] { "review_id", "step" });

            migrationBuilder.CreateIndex(
                name: "ix_score_assignment_id_version",
                schema: "contest",
                table: "score",
                columns: new[] { "assignment_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_seed_announcement_review_id",
                schema: "contest",
                table: "seed_announcement",
                column: "review_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "blind_copy",
                schema: "contest");

            migrationBuilder.DropTable(
                name: "deliberation_minutes",
                schema: "contest");

            migrationBuilder.DropTable(
                name: "draw_event",
                schema: "contest");

            migrationBuilder.DropTable(
                name: "juror_conflict",
                schema: "contest");

            migrationBuilder.DropTable(
                name: "result_round",
                schema: "contest");

            migrationBuilder.DropTable(
                name: "review_rules",
                schema: "contest");

            migrationBuilder.DropTable(
                name: "score",
                schema: "contest");

            migrationBuilder.DropTable(
                name: "seed_announcement",
                schema: "contest");

            migrationBuilder.DropTable(
                name: "assignment",
                schema: "contest");

            migrationBuilder.DropTable(
                name: "juror",
                schema: "contest");

            migrationBuilder.DropTable(
                name: "review",
                schema: "contest");

            migrationBuilder.DropColumn(
                name: "sealed",
                schema: "contest",
                table: "entry");
        }
    }
}
