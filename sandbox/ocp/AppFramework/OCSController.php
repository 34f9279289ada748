<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\AppFramework;

use OCP\AppFramework\Http\DataResponse;
use OCP\IRequest;
use Sandbox\Http\OcsResponse;

abstract class OCSController extends ApiController {
	public const RESPOND_UNAUTHORISED = 997;
	public const RESPOND_SERVER_ERROR = 996;
	public const RESPOND_NOT_FOUND = 998;
	public const RESPOND_UNKNOWN_ERROR = 999;

	private $ocsVersion;

	public function __construct($appName, IRequest $request, $corsMethods = 'PUT, POST, GET, DELETE, PATCH', $corsAllowedHeaders = 'Authorization, Content-Type, Accept, OCS-APIRequest', $corsMaxAge = 1728000) {
		parent::__construct($appName, $request, $corsMethods, $corsAllowedHeaders, $corsMaxAge);
		$this->registerResponder('json', fn (DataResponse $data) => new OcsResponse($data, 'json', $this->ocsVersion));
		$this->registerResponder('xml', fn (DataResponse $data) => new OcsResponse($data, 'xml', $this->ocsVersion));
	}

	public function setOCSVersion($version) {
		$this->ocsVersion = $version;
	}

	public function buildResponse($response, $format = 'xml') {
		return parent::buildResponse($response, $format);
	}
}
