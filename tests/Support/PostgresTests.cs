namespace ZhihuiShibei.Tests.Support;

/// <summary>The ground that every other test stands on.</summary>
[TestFixture]
internal sealed class PostgresTests
{
    [Test]
    public async Task Chinese_comes_back_as_it_went_in_and_is_searchable_by_trigrams()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseTemplate.Empty);
        await database.ExecuteAsync("create extension pg_trgm");
        await database.ExecuteAsync("create extension intarray");
        await database.ExecuteAsync("create table suggestion (title text not null)");
        const string title = "关于在台东步行街增设无障碍坡道的建议🙂";
        await database.ExecuteAsync("insert into suggestion values ($1)", title);

        Assert.That(await database.ScalarAsync<string>("select title from suggestion"), Is.EqualTo(title));
        Assert.That(await database.ScalarAsync<int>("select cardinality(show_trgm('无障碍坡道'))"), Is.GreaterThan(3));
        Assert.That(await database.ScalarAsync<float>("select word_similarity('无障碍坡道', title) from suggestion"), Is.GreaterThan(0.4f));
        Assert.That(await database.ScalarAsync<bool>("select array[1,2,3] @@ '1 & !4'::query_int"), Is.True);
    }

    [Test]
    public async Task Clones_of_one_template_know_nothing_of_each_other()
    {
        var template = new DatabaseTemplate("isolation", connectionString => RunAsync(connectionString, "create table mark (name text)"));
        await using var one = await TestDatabase.CreateAsync(template);
        await using var other = await TestDatabase.CreateAsync(template);
        await one.ExecuteAsync("insert into mark values ('one')");

        Assert.That(await one.ScalarAsync<long>("select count(*) from mark"), Is.EqualTo(1));
        Assert.That(await other.ScalarAsync<long>("select count(*) from mark"), Is.Zero);
    }

    [Test]
    public async Task A_disposed_clone_is_gone_even_while_someone_is_connected()
    {
        await using var watcher = await TestDatabase.CreateAsync(DatabaseTemplate.Empty);
        string name;
        await using (var database = await TestDatabase.CreateAsync(DatabaseTemplate.Empty))
        {
            _ = await database.OpenAsync();
            name = (await database.ScalarAsync<string>("select current_database()"))!;
        }

        Assert.That(await watcher.ScalarAsync<long>("select count(*) from pg_database where datname = $1", name), Is.Zero);
    }

    [Test]
    public async Task A_server_that_was_stopped_or_killed_comes_back_with_its_data()
    {
        await using var cluster = await PostgresCluster.CreateAsync();
        await RunAsync(cluster.ConnectionString("postgres"), "create table kept (id int)");
        await cluster.StopAsync();
        Assert.That(() => RunAsync(cluster.ConnectionString("postgres"), "select 1"), Throws.InstanceOf<Npgsql.NpgsqlException>());
        await cluster.StartAsync();
        await cluster.KillAsync();
        await cluster.StartAsync();

        await RunAsync(cluster.ConnectionString("postgres"), "insert into kept values (1)");
    }

    private static async Task RunAsync(string connectionString, string sql)
    {
        await using var connection = new Npgsql.NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await connection.ExecuteAsync(sql);
    }
}
