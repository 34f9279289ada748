<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Tests\Dav;

use OCP\IUserManager;
use Sandbox\Files\FileCache;
use Sandbox\Files\Locks;
use Sandbox\Trash\Trash;

final class EndpointTest extends Served {
	protected function setUp(): void {
		parent::setUp();
		$this->createUsers('cm', 'elu', 'agent');
		$this->createGroup('elus', 'elu');
		$this->createGroup('agents', 'agent');
	}

	public function testAStrangerIsAskedForAPassword(): void {
		$answer = $this->ask(null, 'PROPFIND', '/files/cm/');
		self::assertSame(401, $answer->status);
		self::assertStringContainsString('Basic realm="Nextcloud"', (string)$answer->header('WWW-Authenticate'));
		self::assertSame(404, $this->ask('elu', 'PROPFIND', '/files/cm/')->status);
	}

	public function testAFileIsUploadedReadReplacedAndDeleted(): void {
		$created = $this->ask('cm', 'PUT', '/files/cm/Pièce n° 1 (100%).txt', 'one', ['X-OC-MTime' => '1767225600', 'OC-Checksum' => 'SHA1:abc']);
		self::assertSame([201, 'accepted'], [$created->status, $created->header('X-OC-MTime')]);
		$node = $this->home('cm')->get('Pièce n° 1 (100%).txt');
		self::assertSame(sprintf('%08doctests', $node->getId()), $created->header('OC-FileId'));
		self::assertSame('"' . $node->getEtag() . '"', $created->header('ETag'));
		$read = $this->ask('cm', 'GET', '/files/cm/Pièce n° 1 (100%).txt');
		self::assertSame(['one', 'Thu, 01 Jan 2026 00:00:00 GMT', 'SHA1:abc'], [$read->body, $read->header('Last-Modified'), $read->header('OC-Checksum')]);
		self::assertStringContainsString('attachment', (string)$read->header('Content-Disposition'));
		self::assertSame(204, $this->ask('cm', 'PUT', '/files/cm/Pièce n° 1 (100%).txt', 'two')->status);
		self::assertSame(204, $this->ask('cm', 'DELETE', '/files/cm/Pièce n° 1 (100%).txt')->status);
		self::assertSame(404, $this->ask('cm', 'GET', '/files/cm/Pièce n° 1 (100%).txt')->status);
	}

	public function testConditionsProtectWhatSomebodyElseChanged(): void {
		$etag = (string)$this->ask('cm', 'PUT', '/files/cm/f.txt', 'one')->header('ETag');
		self::assertSame(412, $this->ask('cm', 'PUT', '/files/cm/f.txt', 'x', ['If-None-Match' => '*'])->status);
		self::assertSame(412, $this->ask('cm', 'PUT', '/files/cm/f.txt', 'x', ['If-Match' => '"other"'])->status);
		self::assertSame(204, $this->ask('cm', 'PUT', '/files/cm/f.txt', 'two', ['If-Match' => $etag])->status);
		self::assertSame(412, $this->ask('cm', 'PUT', '/files/cm/new.txt', 'x', ['If-Match' => $etag])->status);
		$current = (string)$this->ask('cm', 'HEAD', '/files/cm/f.txt')->header('ETag');
		self::assertSame(304, $this->ask('cm', 'GET', '/files/cm/f.txt', '', ['If-None-Match' => $current])->status);
		self::assertSame('two', $this->home('cm')->get('f.txt')->getContent());
	}

	public function testARangeOfAFileCanBeRead(): void {
		$this->home('cm')->newFile('f.txt', '0123456789');
		$ranges = ['bytes=2-4' => '234', 'bytes=7-' => '789', 'bytes=-2' => '89', 'bytes=8-50' => '89'];
		foreach ($ranges as $range => $expected) {
			$answer = $this->ask('cm', 'GET', '/files/cm/f.txt', '', ['Range' => $range]);
			self::assertSame([206, $expected], [$answer->status, $answer->body], $range);
		}
		self::assertSame('bytes 8-9/10', $answer->header('Content-Range'));
		self::assertSame(416, $this->ask('cm', 'GET', '/files/cm/f.txt', '', ['Range' => 'bytes=20-30'])->status);
	}

	public function testRightsDependOnTheShare(): void {
		$folder = $this->home('cm')->newFolder('Conseil');
		$folder->newFile('f.txt', 'one');
		$this->shareWithGroup($folder, 'elus', 1);
		$this->shareWithGroup($folder, 'agents', 15);
		self::assertSame([403, 201], [$this->ask('elu', 'PUT', '/files/elu/Conseil/n.txt', 'x')->status, $this->ask('agent', 'PUT', '/files/agent/Conseil/n.txt', 'x')->status]);
		foreach ([['PUT', '/f.txt', []], ['DELETE', '/f.txt', []], ['MKCOL', '/sub', []], ['MOVE', '/f.txt', ['Destination' => $this->destination('/files/elu/Conseil/g.txt')]], ['MOVE', '/f.txt', ['Destination' => $this->destination('/files/elu/g.txt')]]] as [$method, $path, $headers]) {
			self::assertSame(403, $this->ask('elu', $method, '/files/elu/Conseil' . $path, '', $headers)->status, $method . ' ' . $path);
		}
		$letters = fn (string $uid, string $path): ?string => $this->propfind($uid, '/files/' . $uid . $path, ['oc:permissions'])->property('oc:permissions');
		self::assertSame(['SG', 'SGDN', 'SGDNVW', 'SGDNVCK'], [$letters('elu', '/Conseil/f.txt'), $letters('elu', '/Conseil'), $letters('agent', '/Conseil/f.txt'), $letters('agent', '/Conseil')]);
		self::assertSame(['RGDNVW', 'RGDNVCK'], [$letters('cm', '/Conseil/f.txt'), $letters('cm', '/Conseil')]);
		self::assertSame('one', $this->home('cm')->get('Conseil/f.txt')->getContent());
	}

	public function testAReaderMayRenameAndLeaveThePlaceOfAShare(): void {
		$this->shareWithGroup($this->home('cm')->newFolder('Conseil'), 'elus', 1);
		self::assertSame(201, $this->ask('elu', 'MOVE', '/files/elu/Conseil', '', ['Destination' => $this->destination('/files/elu/Mon conseil')])->status);
		self::assertSame(204, $this->ask('elu', 'DELETE', '/files/elu/Mon conseil')->status);
		self::assertSame(['/remote.php/dav/files/elu/'], $this->propfind('elu', '/files/elu/', ['oc:fileid'], 1)->hrefs());
		self::assertTrue($this->home('cm')->nodeExists('Conseil'));
	}

	public function testAListingTellsWhatClientsAskFor(): void {
		$folder = $this->home('cm')->newFolder('Séance');
		$folder->newFile('ordre du jour.pdf', '12345');
		$this->shareWithGroup($folder, 'elus', 1);
		$answer = $this->propfind('cm', '/files/cm/', ['d:getetag', 'd:resourcetype', 'oc:fileid', 'oc:size', 'oc:owner-id', 'oc:share-types', 'nc:has-preview', 'nc:mount-type', 'nc:nonsense'], 1);
		self::assertSame(['/remote.php/dav/files/cm/', '/remote.php/dav/files/cm/Séance/'], $answer->hrefs());
		self::assertSame([(string)$folder->getId(), '5', 'cm', 'false', ''], array_map(fn (string $name): ?string => $answer->property($name, 2), ['oc:fileid', 'oc:size', 'oc:owner-id', 'nc:has-preview', 'nc:mount-type']));
		self::assertSame('1', (string)$answer->xpath('//oc:share-type')[0]);
		self::assertNull($answer->property('nc:nonsense', 2));
		$file = $this->propfind('elu', '/files/elu/Séance', ['d:getcontentlength', 'd:getcontenttype', 'nc:mount-type', 'oc:owner-display-name'], 1);
		self::assertSame(['5', 'application/pdf', 'shared', 'cm'], array_map(fn (string $name): ?string => $file->property($name, 2), ['d:getcontentlength', 'd:getcontenttype', 'nc:mount-type', 'oc:owner-display-name']));
	}

	public function testAListingOf500FilesCostsAHandfulOfQueries(): void {
		$folder = $this->home('cm')->newFolder('Big');
		$cache = $this->get(FileCache::class);
		$cache->atomic(function () use ($cache, $folder): void {
			for ($number = 0; $number < 500; $number++) {
				$cache->add($cache->byId($folder->getId()), 'f' . $number . '.pdf', 'application/pdf', 1, 1);
			}
		});
		$log = sys_get_temp_dir() . '/sandbox-queries-' . bin2hex(random_bytes(4));
		$this->get(\Sandbox\Config\SystemConfig::class)->set('query_log_file', $log);
		$answer = $this->propfind('cm', '/files/cm/Big', ['oc:fileid', 'oc:permissions', 'oc:share-types', 'oc:owner-display-name', 'd:getetag', 'd:quota-available-bytes'], 1);
		self::assertCount(501, $answer->hrefs());
		$queries = count(file($log) ?: []);
		unlink($log);
		self::assertGreaterThan(0, $queries);
		self::assertLessThan(25, $queries);
	}

	public function testWhatDoesNotFitIsRefusedWhole(): void {
		$this->get(IUserManager::class)->get('cm')->setQuota('10 B');
		$answer = $this->ask('cm', 'PUT', '/files/cm/f.txt', '0123456789ABCDEF');
		self::assertSame([507, 'Sabre\DAV\Exception\InsufficientStorage'], [$answer->status, (string)$answer->xpath('//s:exception')[0]]);
		self::assertSame([413, 507], [$this->ask('cm', 'PUT', '/files/cm/f.txt', '0123456789')->status, $this->ask('cm', 'MKCOL', '/files/cm/A')->status]);
		self::assertSame([], $this->rootNames('cm'));
	}

	public function testErrorsNameTheirReason(): void {
		self::assertSame([404, 409], [$this->ask('cm', 'PUT', '/files/cm/missing/f.txt', 'x')->status, $this->ask('cm', 'MKCOL', '/files/cm/missing/f')->status]);
		self::assertSame(405, [$this->ask('cm', 'MKCOL', '/files/cm/A'), $this->ask('cm', 'MKCOL', '/files/cm/A')][1]->status);
		$name = $this->ask('cm', 'PUT', '/files/cm/.htaccess', 'x');
		self::assertSame([400, 'OCA\DAV\Connector\Sabre\Exception\InvalidPath'], [$name->status, (string)$name->xpath('//s:exception')[0]]);
		self::assertSame(501, $this->ask('cm', 'LOCK', '/files/cm/A')->status);
		$this->home('cm')->newFile('f.txt', 'one');
		$this->get(Locks::class)->hold($this->get(FileCache::class)->storageOf('cm'), 'files/f.txt');
		self::assertSame([423, 423, 423], array_map(fn (string $method): int => $this->ask('cm', $method, '/files/cm/f.txt', 'two')->status, ['PUT', 'GET', 'DELETE']));
	}

	public function testPiecesBecomeOneFile(): void {
		$upload = '/uploads/cm/web-file-upload-1';
		$target = ['Destination' => $this->destination('/files/cm/big.bin')];
		self::assertSame(201, $this->ask('cm', 'MKCOL', $upload, '', $target)->status);
		for ($piece = 0; $piece < 11; $piece++) {
			self::assertSame(201, $this->ask('cm', 'PUT', $upload . '/' . $piece, $piece . ';', $target)->status);
		}
		self::assertSame(400, $this->ask('cm', 'MOVE', $upload . '/.file', '', $target + ['OC-Total-Length' => '5'])->status);
		$done = $this->ask('cm', 'MOVE', $upload . '/.file', '', $target + ['OC-Total-Length' => '23', 'X-OC-MTime' => '1767225600']);
		self::assertSame(201, $done->status);
		self::assertSame('0;1;2;3;4;5;6;7;8;9;10;', $this->home('cm')->get('big.bin')->getContent());
		self::assertSame(1767225600, $this->home('cm')->get('big.bin')->getMTime());
		self::assertSame(404, $this->ask('cm', 'PUT', $upload . '/12', 'x')->status);
	}

	public function testVersionsAreListedReadAndRestored(): void {
		$this->ask('cm', 'PUT', '/files/cm/f.txt', 'first', ['X-OC-MTime' => '1000000']);
		$this->ask('cm', 'PUT', '/files/cm/f.txt', 'second', ['X-OC-MTime' => '2000000']);
		$base = '/versions/cm/versions/' . $this->home('cm')->get('f.txt')->getId();
		$list = $this->propfind('cm', $base, ['nc:version-author'], 1);
		self::assertSame(['/remote.php/dav' . $base . '/', '/remote.php/dav' . $base . '/1000000', '/remote.php/dav' . $base . '/2000000'], $list->hrefs());
		self::assertSame('cm', $list->property('nc:version-author', 3));
		self::assertSame('first', $this->ask('cm', 'GET', $base . '/1000000')->body);
		self::assertSame(201, $this->ask('cm', 'MOVE', $base . '/1000000', '', ['Destination' => $this->destination('/versions/cm/restore/target')])->status);
		self::assertSame('first', $this->ask('cm', 'GET', '/files/cm/f.txt')->body);
		self::assertSame(404, $this->ask('elu', 'PROPFIND', str_replace('/cm/', '/elu/', $base))->status);
	}

	public function testSomethingDeletedIsListedAndRestored(): void {
		$this->ask('cm', 'PUT', '/files/cm/f.txt', 'first');
		$this->ask('cm', 'DELETE', '/files/cm/f.txt');
		$list = $this->propfind('cm', '/trashbin/cm/trash', ['nc:trashbin-filename'], 1);
		self::assertSame('f.txt', $list->property('nc:trashbin-filename', 2));
		$name = $this->get(Trash::class)->items('cm')[0]->trashName();
		self::assertSame(201, $this->ask('cm', 'MOVE', '/trashbin/cm/trash/' . $name, '', ['Destination' => $this->destination('/trashbin/cm/restore/' . $name)])->status);
		self::assertSame('first', $this->ask('cm', 'GET', '/files/cm/f.txt')->body);
	}

	public function testAFailedUploadLeavesTheOldContentAndNothingElse(): void {
		$this->ask('cm', 'PUT', '/files/cm/f.txt', 'first');
		self::assertSame(400, $this->ask('cm', 'PUT', '/files/cm/f.txt', 'second', ['X-OC-MTime' => 'yesterday'])->status);
		self::assertSame('first', $this->ask('cm', 'GET', '/files/cm/f.txt')->body);
		self::assertSame([], glob(getenv('SANDBOX_DATA') . '/transfers/*'));
	}
}
