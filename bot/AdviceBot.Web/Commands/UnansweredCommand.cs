using System.CommandLine;
using System.Net.Http.Headers;
using System.Text.Json;
using AdviceBot.Core.Unanswered;
using AdviceBot.Web.Commands.Reports;
using AdviceBot.Web.State;
using AdviceBot.Web.Unanswered;
using Npgsql;

namespace AdviceBot.Web.Commands;

/// <summary><c>unanswered</c>: which words people used that had no sure answer (P4, E9). It changes nothing.</summary>
internal static class UnansweredCommand
{
    private const int Failed = 1;

    private static readonly Option<int> Days = new("--days") { Description = "How many days back, today included", DefaultValueFactory = _ => 28 };
    private static readonly Option<bool> AsCsv = new("--csv") { Description = "Comma-separated values, for a spreadsheet" };
    private static readonly Option<string?> Url = new("--url") { Description = $"The address of a running assistant, which is asked with {UnansweredOptions.KeyKey}; without it, the database of {StateOptions.PostgresKey} is read" };

    public static Command Create(Terminal terminal)
    {
        var command = new Command("unanswered", "Lists what people asked that had no sure answer, as words of the pages") { Days, AsCsv, Url };
        command.SetAction((parsed, cancellationToken) => KnowledgeCommand.RunAsync(parsed, terminal, services => RunAsync(parsed, services, terminal, cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, IServiceProvider services, Terminal terminal, CancellationToken cancellationToken)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        try
        {
            var rows = parsed.GetValue(Url) is { } address
                ? await AskAsync(address, configuration[UnansweredOptions.KeyKey], parsed.GetValue(Days), cancellationToken)
                : await ReadAsync(configuration, parsed.GetValue(Days), cancellationToken);
            var table = new UnansweredTable(KnowledgeCommand.Content(services), terminal);
            if (parsed.GetValue(AsCsv)) table.WriteCsv(rows);
            else table.Write(rows, parsed.GetValue(Days));
            return 0;
        }
        catch (UnansweredFault fault)
        {
            await terminal.Error.WriteLineAsync(fault.Message);
            return Failed;
        }
    }

    private static async Task<IReadOnlyList<UnansweredRow>> AskAsync(string url, string? key, int days, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(key)) throw new UnansweredFault($"{UnansweredOptions.KeyKey} is not set. Give the key of the running assistant in the environment variable Unanswered__Key.");
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback)) throw new UnansweredFault("The address must start with https://, or be on this machine, for the key goes there.");
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        try
        {
            using var response = await http.GetAsync(new Uri(address, $"{UnansweredEndpoint.Path}?{UnansweredEndpoint.Days}={days}"), cancellationToken);
            return response.IsSuccessStatusCode
                ? await response.Content.ReadFromJsonAsync<List<UnansweredRow>>(JsonSerializerOptions.Web, cancellationToken) ?? []
                : throw new UnansweredFault(Reason((int)response.StatusCode));
        }
        catch (Exception fault) when (fault is HttpRequestException or JsonException)
        {
            throw new UnansweredFault($"{address.GetLeftPart(UriPartial.Authority)} did not answer as the assistant does. Is it running, and is the address right?");
        }
    }

    private static string Reason(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "The assistant does not keep its counts for so many days. Ask for fewer with --days.",
        StatusCodes.Status401Unauthorized => $"The assistant has another {UnansweredOptions.KeyKey}.",
        StatusCodes.Status404NotFound => $"The assistant there does not tell. Set {UnansweredOptions.EnabledKey} and {UnansweredOptions.KeyKey} where it runs.",
        _ => $"The assistant answered with {status}.",
    };

    private static async Task<IReadOnlyList<UnansweredRow>> ReadAsync(IConfiguration configuration, int days, CancellationToken cancellationToken)
    {
        var options = new StateOptions { Postgres = configuration[StateOptions.PostgresKey], PostgresClientId = configuration[StateOptions.PostgresClientIdKey] };
        if (string.IsNullOrWhiteSpace(options.Postgres)) throw new UnansweredFault($"Nothing says where to read. Name a running assistant with --url, or give its {StateOptions.PostgresKey} in the environment variable State__Postgres.");
        await using var source = PostgresSource.Create(options);
        var access = new PostgresAccess(source, new PostgresSchema(source, [PostgresUnansweredStore.Tables(new UnansweredOptions())]), TimeProvider.System);
        try
        {
            return await new PostgresUnansweredStore(access).ReadAsync(days, cancellationToken);
        }
        catch (Exception fault) when (fault is NpgsqlException or TimeoutException)
        {
            throw new UnansweredFault($"The database of {StateOptions.PostgresKey} could not be read ({fault.GetType().Name}). Is it running, and may this role read advicebot_unanswered_1?");
        }
    }

    private sealed class UnansweredFault(string message) : Exception(message);
}
