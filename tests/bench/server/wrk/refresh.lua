-- Refreshes with rotation: a queue of living refresh tokens; each request takes the oldest, its answer puts back the
-- successor. More families than connections, so that no token is ever sent twice.
dofile(os.getenv("BENCH_SUMMARY"))

local path = os.getenv("BENCH_PATH")
local prefix = os.getenv("BENCH_BODY")
local headers = { ["Content-Type"] = "application/x-www-form-urlencoded" }
local queue, first, last = {}, 1, 0

function init()
    for token in io.lines(os.getenv("BENCH_TOKENS")) do
        last = last + 1
        queue[last] = token
    end
end

function request()
    local token = queue[first]
    if token == nil then
        wrk.thread:stop() -- every family is lost: the errors tell
        return wrk.format("POST", path, headers, prefix)
    end
    queue[first] = nil
    first = first + 1
    return wrk.format("POST", path, headers, prefix .. token)
end

function response(status, _, body)
    local token = status == 200 and string.match(body, '"refresh_token" ?: ?"([^"]+)"')
    if token then
        last = last + 1
        queue[last] = token
    end
end

function done(summary, latency)
    print_summary(summary, latency)
end
