<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Dav;

use OCA\Files_Versions\Versions\IMetadataVersion;
use OCA\Files_Versions\Versions\IVersion;
use OCP\Files\File;
use OCP\Files\IRootFolder;
use OCP\IUser;
use Sandbox\Versions\VersionManager;

/** Earlier contents of a file, for whoever may read the file; restoring and labelling needs the right to change it. */
final class VersionsCollection {
	public function __construct(
		private readonly VersionManager $versions,
		private readonly IRootFolder $root,
	) {
	}

	/** @param list<string> $segments below `/remote.php/dav/versions/<uid>` */
	public function answer(DavRequest $request, IUser $user, array $segments): void {
		$file = ($segments[0] ?? '') === 'versions' ? $this->root->getUserFolder($user->getUID())->getFirstNodeById((int)($segments[1] ?? 0)) : null;
		if (!$file instanceof File) {
			throw DavError::notFound('/' . implode('/', $segments));
		}
		match (true) {
			$request->method === 'PROPFIND' => $this->list($request, $user, $file, $segments),
			$request->method === 'MOVE' && isset($segments[2]) => $this->restore($request, $user, $this->version($user, $file, $segments[2])),
			in_array($request->method, ['GET', 'HEAD'], true) && isset($segments[2]) => $this->download($request, $this->version($user, $file, $segments[2])),
			$request->method === 'PROPPATCH' && isset($segments[2]) => $this->label($request, $user, $file, $this->version($user, $file, $segments[2])),
			default => throw DavError::notImplemented($request->method),
		};
	}

	/** @param list<string> $segments */
	private function list(DavRequest $request, IUser $user, File $file, array $segments): void {
		Xml::propertiesAsked($request->body());
		$base = ['dav', 'versions', $user->getUID(), 'versions', (string)$file->getId()];
		$answer = new Multistatus();
		if (!isset($segments[2])) {
			$answer->add(Multistatus::href($base, true), [Xml::DAV . 'resourcetype' => '<d:collection/>']);
		}
		foreach ($this->versions->getVersionsForFile($user, $file) as $version) {
			$wanted = isset($segments[2]) ? $segments[2] === (string)$version->getRevisionId() : $request->depth() === 1;
			if ($wanted) {
				$answer->add(Multistatus::href([...$base, (string)$version->getRevisionId()], false), self::properties($version));
			}
		}
		$answer->send();
	}

	/** @return array<string, string|null> */
	private static function properties(IVersion $version): array {
		$label = $version instanceof IMetadataVersion ? $version->getMetadataValue('label') : null;
		$author = $version instanceof IMetadataVersion ? $version->getMetadataValue('author') : null;
		return [
			Xml::DAV . 'getcontentlength' => (string)$version->getSize(), Xml::DAV . 'getcontenttype' => Xml::text($version->getMimeType()),
			Xml::DAV . 'getlastmodified' => gmdate('D, d M Y H:i:s', $version->getTimestamp()) . ' GMT', Xml::DAV . 'resourcetype' => '',
			Xml::DAV . 'getetag' => Xml::text('"' . $version->getRevisionId() . '"'), Xml::NC . 'has-preview' => 'false',
			Xml::NC . 'version-label' => $label === null ? null : Xml::text($label), Xml::NC . 'version-author' => $author === null ? null : Xml::text($author),
		];
	}

	private function download(DavRequest $request, IVersion $version): void {
		$headers = Download::attachment($version->getSourceFileName(), $version->getMimeType(), $version->getTimestamp());
		Download::send($request, $this->versions->read($version), (int)$version->getSize(), (string)$version->getRevisionId(), $headers);
	}

	private function restore(DavRequest $request, IUser $user, IVersion $version): void {
		if (array_slice($request->destination(), 0, 4) !== ['dav', 'versions', $user->getUID(), 'restore']) {
			throw DavError::forbidden('A version can only be moved into the restore folder');
		}
		if (!$this->versions->rollback($version)) {
			throw DavError::notFound((string)$version->getRevisionId());
		}
		http_response_code(201);
		header('Content-Length: 0');
	}

	private function label(DavRequest $request, IUser $user, File $file, IVersion $version): void {
		[$set] = Xml::propertyUpdate($request->body());
		$statuses = [];
		foreach ($set as $name => $value) {
			$statuses[$name] = $name === Xml::NC . 'version-label' ? '200 OK' : '403 Forbidden';
			if ($name === Xml::NC . 'version-label') {
				$this->versions->setMetadataValue($file, $version->getTimestamp(), 'label', $value);
			}
		}
		$answer = new Multistatus();
		$answer->addStatuses(Multistatus::href(['dav', 'versions', $user->getUID(), 'versions', (string)$file->getId(), (string)$version->getRevisionId()], false), $statuses);
		$answer->send();
	}

	private function version(IUser $user, File $file, string $revision): IVersion {
		foreach ($this->versions->getVersionsForFile($user, $file) as $version) {
			if ((string)$version->getRevisionId() === $revision) {
				return $version;
			}
		}
		throw DavError::notFound($revision);
	}
}
