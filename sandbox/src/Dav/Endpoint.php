<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Dav;

use OCP\Files\ForbiddenException;
use OCP\Files\InvalidPathException;
use OCP\Files\NotFoundException;
use OCP\Files\NotPermittedException;
use OCP\IRequest;
use OCP\IUser;
use OCP\IUserSession;
use OCP\Lock\LockedException;
use Psr\Container\ContainerInterface;
use Sandbox\Calendar\CalendarCollection;
use Sandbox\Versions\Forbidden;

/** `/remote.php/dav/…` and the older `/remote.php/webdav`: files, uploads, versions, trash and calendar of whoever signs in. */
final class Endpoint {
	private const METHODS = 'OPTIONS, GET, HEAD, DELETE, PROPFIND, PUT, PROPPATCH, COPY, MOVE, MKCOL';

	public function __construct(
		private readonly IUserSession $session,
		private readonly IRequest $request,
		private readonly ContainerInterface $server,
	) {
	}

	public function handle(): void {
		try {
			$request = DavRequest::current();
			$this->route($request, $this->authenticate($request));
		} catch (\Exception $exception) {
			$this->refuse($this->translate($exception));
		}
	}

	private function route(DavRequest $request, IUser $user): void {
		$uid = $user->getUID();
		$segments = $request->segments;
		if ($request->method === 'OPTIONS') {
			$this->options();
			return;
		}
		if (($segments[0] ?? '') === 'webdav' || ($segments[1] ?? '') === 'files') {
			$this->server->get(FilesCollection::class)->answer($request, Place::of($segments, $uid));
			return;
		}
		if (($segments[0] ?? '') !== 'dav' || ($segments[2] ?? '') !== $uid) {
			throw DavError::notFound('/' . implode('/', $segments));
		}
		$inside = array_slice($segments, 3);
		match ($segments[1]) {
			'uploads' => $this->server->get(UploadsCollection::class)->answer($request, $uid, $inside),
			'versions' => $this->server->get(VersionsCollection::class)->answer($request, $user, $inside),
			'calendars' => $this->server->get(CalendarCollection::class)->answer($request, $uid, $inside),
			'trashbin' => $this->server->get(TrashCollection::class)->answer($request, $uid, $inside),
			default => throw DavError::notFound('/' . implode('/', $segments)),
		};
	}

	/** By password or token in the header; a browser's session may read, and change with its request token. */
	private function authenticate(DavRequest $request): IUser {
		$user = $this->session->getUser();
		if ($user === null || !$this->session->isLoggedIn()) {
			throw DavError::unauthenticated("No public access to this resource., No 'Authorization: Basic' header found. Either the client didn't send one, or the server is misconfigured, No 'Authorization: Bearer' header found. Either the client didn't send one, or the server is mis-configured");
		}
		if ($request->header('Authorization') === null && $request->method !== 'GET' && !$this->request->passesCSRFCheck()) {
			throw DavError::unauthenticated('CSRF check not passed.');
		}
		return $user;
	}

	private function options(): void {
		header('Allow: ' . self::METHODS);
		header('DAV: 1, 3, extended-mkcol, nc-paginate, nextcloud-checksum-update');
		header('MS-Author-Via: DAV');
		header('Content-Length: 0');
	}

	private function translate(\Exception $exception): DavError {
		return match (true) {
			$exception instanceof DavError => $exception,
			$exception instanceof LockedException => DavError::locked($exception->getMessage()),
			$exception instanceof InvalidPathException => DavError::invalidPath($exception->getMessage()),
			$exception instanceof ForbiddenException, $exception instanceof NotPermittedException, $exception instanceof Forbidden => DavError::forbidden($exception->getMessage()),
			$exception instanceof NotFoundException => DavError::notFound($exception->getMessage()),
			default => throw $exception,
		};
	}

	private function refuse(DavError $error): void {
		http_response_code($error->status);
		header('Content-Type: application/xml; charset=utf-8');
		if ($error->status === 401) {
			$scheme = $this->request->getHeader('X-Requested-With') === 'XMLHttpRequest' ? 'DummyBasic' : 'Basic';
			header('WWW-Authenticate: ' . $scheme . ' realm="Nextcloud", charset="UTF-8"');
		}
		if ($_SERVER['REQUEST_METHOD'] !== 'HEAD') {
			echo $error->xml();
		}
	}
}
