using System.Security.Cryptography;
using System.Text;
using AdviceBot.Web.State;
using Microsoft.Bot.Builder;

namespace AdviceBot.Web.Teams.Tips;

/// <summary>
/// The SDK's storage as a JSON file a key. It keeps what must outlast a restart and belongs to no person: subscriptions. Conversations
/// never come here (P3).
/// </summary>
/// <param name="folder">The folder; made where it is not there.</param>
internal sealed class FolderStorage(string folder) : IStorage
{
    /// <inheritdoc/>
    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        var found = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (await TextOfAsync(key, cancellationToken) is not { } json) continue;
            var value = StateJson.Read(json);
            if (value is IStoreItem item) item.ETag = ETagOf(json);
            found[key] = value;
        }

        return found;
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">An <see cref="IStoreItem"/> was written by another since it was read.</exception>
    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        Directory.CreateDirectory(folder);
        foreach (var (key, value) in changes)
        {
            // The lock is a file, because another instance may share the folder; it goes when the stream is closed.
            await using var gate = new FileStream(PathOf(key) + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            if (value is IStoreItem { ETag: { Length: > 0 } etag } item)
            {
                if (etag != "*" && await TextOfAsync(key, cancellationToken) is { } now && ETagOf(now) != etag)
                {
                    throw new InvalidOperationException("The stored list was changed by another since it was read. Read it again.");
                }

                item.ETag = string.Empty;
            }

            // A reader sees the old file or the new one, never a half of it.
            var fresh = PathOf(key) + ".new";
            await File.WriteAllTextAsync(fresh, StateJson.Write(value), cancellationToken);
            File.Move(fresh, PathOf(key), overwrite: true);
        }
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        foreach (var key in keys) File.Delete(PathOf(key));
        return Task.CompletedTask;
    }

    private async Task<string?> TextOfAsync(string key, CancellationToken cancellationToken) =>
        File.Exists(PathOf(key)) ? await File.ReadAllTextAsync(PathOf(key), cancellationToken) : null;

    private static string ETagOf(string json) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(json)));

    private string PathOf(string key) => Path.Combine(folder, Uri.EscapeDataString(key) + ".json");
}
