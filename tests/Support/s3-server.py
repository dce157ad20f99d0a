"""A whole OpenStack Swift with its S3 door in one process: a real S3 server for tests, on ports and in a folder of its own.

Prints "ready PORT" and serves until its standard input ends; then its folder is gone. Access key test:tester, secret testing.
"""
import os
import shutil
import sys
import tempfile

import eventlet
eventlet.patcher.monkey_patch()
import eventlet.tpool  # noqa: E402
import eventlet.wsgi  # noqa: E402
from swift.common import utils  # noqa: E402

# What /etc/swift/swift.conf would say.
utils.HASH_PATH_SUFFIX = b'shibei'
utils.HASH_PATH_PREFIX = b''
utils.validate_configuration = lambda: None

from swift.account.server import AccountController  # noqa: E402
from swift.common.ring import RingBuilder  # noqa: E402
from swift.common.wsgi import loadapp  # noqa: E402
from swift.container.server import ContainerController  # noqa: E402
from swift.obj.server import ObjectController  # noqa: E402

PROXY = '''
[DEFAULT]
swift_dir = {home}
[pipeline:main]
pipeline = catch_errors s3api tempauth proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
[filter:s3api]
use = egg:swift#s3api
[filter:tempauth]
use = egg:swift#tempauth
user_test_tester = testing .admin
[filter:catch_errors]
use = egg:swift#catch_errors
'''


class Memory:
    """In the place of memcached, for the few things that are remembered between requests."""

    def __init__(self):
        self.things = {}

    def get(self, key, **_):
        return self.things.get(key)

    def set(self, key, value, **_):
        self.things[key] = value

    def delete(self, key, **_):
        self.things.pop(key, None)

    def incr(self, key, delta=1, **_):
        self.things[key] = int(self.things.get(key, 0)) + delta
        return self.things[key]


def remembering(app):
    memory = Memory()

    def serve_one(env, start_response):
        env['swift.cache'] = memory
        return app(env, start_response)
    return serve_one


def make_home():
    """Swift keeps what it knows of an object in extended attributes, which not every file system has."""
    for place in ('/tmp', '/var/tmp', os.getcwd()):
        home = tempfile.mkdtemp(prefix='shibei-s3-', dir=place)
        try:
            os.setxattr(home, 'user.shibei', b'1')
            return home
        except OSError:
            os.rmdir(home)
    sys.exit('no folder with extended attributes')


def serve(home):
    controllers = {'account': AccountController, 'container': ContainerController, 'object': ObjectController}
    conf = {'devices': home + '/devices', 'swift_dir': home, 'mount_check': 'false', 'disable_fallocate': 'true'}
    os.makedirs(home + '/devices/d1')
    sockets = {name: eventlet.listen(('127.0.0.1', 0)) for name in [*controllers, 'proxy']}
    for name in controllers:
        port = sockets[name].getsockname()[1]
        builder = RingBuilder(1, 1, 1)
        builder.add_dev({
            'id': 0, 'region': 1, 'zone': 1, 'weight': 1.0, 'device': 'd1',
            'ip': '127.0.0.1', 'port': port, 'replication_ip': '127.0.0.1', 'replication_port': port})
        builder.rebalance()
        builder.get_ring().save('%s/%s.ring.gz' % (home, name))
    apps = {name: controller(conf) for name, controller in controllers.items()}
    with open(home + '/proxy.conf', 'w') as file:
        file.write(PROXY.format(home=home))
    apps['proxy'] = remembering(loadapp(home + '/proxy.conf'))
    for name, app in apps.items():
        eventlet.spawn(eventlet.wsgi.server, sockets[name], app, log_output=False)
    return sockets['proxy'].getsockname()[1]


home = make_home()
try:
    print('ready', serve(home), flush=True)
    eventlet.tpool.execute(sys.stdin.read)  # in a thread: a plain read would stop the servers, too
finally:
    shutil.rmtree(home, ignore_errors=True)
    os._exit(0)
