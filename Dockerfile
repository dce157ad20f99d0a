# syntax=docker/dockerfile:1
# The API's image: built ahead of time where that helps the start, run by an account without rights.
FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG TARGETARCH
WORKDIR /src
COPY . .
# The package cache stays with the builder, so a change of code downloads nothing, and no list of projects can go stale here.
RUN --mount=type=cache,id=nuget,target=/root/.nuget/packages \
    dotnet publish Host -c Release -a "$TARGETARCH" --self-contained false -p:PublishReadyToRun=true -o /app -v q --nologo

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# Posters and slips are set in these fonts.
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends fonts-noto-cjk && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /app .
# A new volume takes its owner from here.
RUN install -d -o "$APP_UID" -m 700 /var/lib/zhihui-shibei/files
USER $APP_UID
ENV ASPNETCORE_HTTP_PORTS=8080 DOTNET_EnableDiagnostics=0
EXPOSE 8080
# The image carries no HTTP client; bash speaks enough of it to ask whether the process lives.
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /healthz HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
ENTRYPOINT ["dotnet", "ZhihuiShibei.Host.dll"]
