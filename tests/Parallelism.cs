// Fixtures run side by side, the tests inside one fixture in turn: each has its own database, so nothing is shared but time.
// Four at once keeps two cores busy, since half of a test's time is waiting for PostgreSQL.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(4)]
