using AdviceBot.Sbom;

// Writes artifacts/sbom.json and docs/dependencies.md of the repository that it is started in.
return SbomCommand.Run(Environment.CurrentDirectory, Licences.MachineCache, Console.Error);
