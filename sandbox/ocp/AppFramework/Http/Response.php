<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\AppFramework\Http;

use OCP\AppFramework\Http;
use Sandbox\Http\StandardHeaders;

class Response {
	private $headers;
	private $cookies = [];
	private $status;
	private $lastModified;
	private $ETag;
	private $contentSecurityPolicy = null;
	private $throttled = false;
	private $throttleMetadata = [];

	public function __construct(int $status = Http::STATUS_OK, array $headers = []) {
		$this->setStatus($status);
		$this->setHeaders($headers);
	}

	public function cacheFor(int $cacheSeconds, bool $public = false, bool $immutable = false) {
		if ($cacheSeconds <= 0) {
			unset($this->headers['Expires']);
			return $this->addHeader('Cache-Control', StandardHeaders::NO_CACHE);
		}
		$this->addHeader('Cache-Control', sprintf('%s, max-age=%d, %s', $public ? 'public' : 'private', $cacheSeconds, $immutable ? 'immutable' : 'must-revalidate'));
		return $this->addHeader('Expires', StandardHeaders::date(time() + $cacheSeconds));
	}

	public function addCookie($name, $value, ?\DateTime $expireDate = null, $sameSite = 'Lax') {
		$this->cookies[$name] = ['value' => $value, 'expireDate' => $expireDate, 'sameSite' => $sameSite];
		return $this;
	}

	public function getCookies() {
		return $this->cookies;
	}

	public function addHeader($name, $value) {
		if ($value === null) {
			unset($this->headers[trim($name)]);
		} else {
			$this->headers[trim($name)] = $value;
		}
		return $this;
	}

	public function setHeaders(array $headers): static {
		$this->headers = $headers;
		return $this;
	}

	public function getHeaders() {
		return array_merge(StandardHeaders::of($this), $this->headers);
	}

	public function render() {
		return '';
	}

	public function setStatus($status): static {
		$this->status = $status;
		return $this;
	}

	public function getStatus() {
		return $this->status;
	}

	public function setContentSecurityPolicy(EmptyContentSecurityPolicy $csp) {
		$this->contentSecurityPolicy = $csp;
		return $this;
	}

	public function getContentSecurityPolicy() {
		return $this->contentSecurityPolicy ??= new EmptyContentSecurityPolicy();
	}

	public function getETag() {
		return $this->ETag;
	}

	public function setETag($ETag) {
		$this->ETag = $ETag;
		return $this;
	}

	public function getLastModified() {
		return $this->lastModified;
	}

	public function setLastModified($lastModified) {
		$this->lastModified = $lastModified;
		return $this;
	}

	public function throttle(array $metadata = []) {
		$this->throttled = true;
		$this->throttleMetadata = $metadata;
	}

	public function getThrottleMetadata() {
		return $this->throttleMetadata;
	}

	public function isThrottled() {
		return $this->throttled;
	}
}
